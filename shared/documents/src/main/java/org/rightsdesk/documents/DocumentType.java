package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;

/** What a file is by its content, never by its name. */
public enum DocumentType {
  PDF("application/pdf", "PDF"),
  JPEG("image/jpeg", "JPEG picture"),
  PNG("image/png", "PNG picture"),
  TIFF("image/tiff", "TIFF picture"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document"),
  WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "spreadsheet"),
  MAIL("message/rfc822", "mail"),
  OUTLOOK_CONTAINER("application/ms-tnef", "winmail.dat"),
  HTML("text/html", "web page"),
  TABLE("text/csv", "table"),
  TEXT("text/plain", "plain text"),
  ZIP("application/zip", "zip archive"),
  OTHER_OFFICE("application/octet-stream", "office document of another kind"),
  OLD_OFFICE("application/octet-stream", "office document or mail of an old kind"),
  RICH_TEXT("application/rtf", "rich text document"),
  HEIC("image/heic", "HEIC picture"),
  EXECUTABLE("application/octet-stream", "program"),
  EMPTY("application/octet-stream", "empty file"),
  UNKNOWN("application/octet-stream", "file of an unknown kind");

  /** The most bytes from the start of a file that {@link #of} looks at. */
  public static final int BYTES_NEEDED = 4096;

  private final String mediaType;
  private final String label;

  DocumentType(String mediaType, String label) {
    this.mediaType = mediaType;
    this.label = label;
  }

  /** The media type to keep and serve a file of this kind under. */
  public String mediaType() {
    return mediaType;
  }

  /** What to call it on a page, in the middle of a sentence. */
  public String label() {
    return label;
  }

  /** Whether a resident may upload it to show who they are. */
  public boolean isAcceptedForIdentity() {
    return this == PDF || this == JPEG || this == PNG;
  }

  /**
   * Tells the kind from the first bytes of a file, at least {@link #BYTES_NEEDED} of them or all.
   *
   * <p>A PDF must say so in its first 1,024 bytes, before which no program may begin. Office
   * documents are zip archives; what one is shows only when it is opened.
   */
  public static DocumentType of(byte[] start) {
    if (start.length == 0) {
      return EMPTY;
    }
    if (startsWith(start, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (startsWith(start, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return PNG;
    }
    if (startsWith(start, 'I', 'I', 42, 0) || startsWith(start, 'M', 'M', 0, 42)) {
      return TIFF;
    }
    if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return OLD_OFFICE;
    }
    if (startsWith(start, 0x78, 0x9F, 0x3E, 0x22)) {
      return OUTLOOK_CONTAINER;
    }
    if (startsWith(start, '{', '\\', 'r', 't', 'f')) {
      return RICH_TEXT;
    }
    if (isHeic(start)) {
      return HEIC;
    }
    if (isExecutable(start)) {
      return EXECUTABLE;
    }
    if (latin(start, 0, 1024).contains("%PDF-")) {
      return PDF;
    }
    return TextLikelihood.isText(start) ? TextKinds.of(start) : UNKNOWN;
  }

  private static boolean isHeic(byte[] start) {
    String box = latin(start, 4, 12);
    return box.startsWith("ftyp")
        && (box.endsWith("heic")
            || box.endsWith("heix")
            || box.endsWith("hevc")
            || box.endsWith("heim")
            || box.endsWith("mif1")
            || box.endsWith("msf1")
            || box.endsWith("avif"));
  }

  private static boolean isExecutable(byte[] start) {
    return (startsWith(start, 'M', 'Z') && !TextLikelihood.isText(start))
        || startsWith(start, 0x7F, 'E', 'L', 'F')
        || startsWith(start, 0xCA, 0xFE, 0xBA, 0xBE)
        || startsWith(start, 0xFE, 0xED, 0xFA, 0xCE)
        || startsWith(start, 0xFE, 0xED, 0xFA, 0xCF)
        || startsWith(start, 0xCE, 0xFA, 0xED, 0xFE)
        || startsWith(start, 0xCF, 0xFA, 0xED, 0xFE)
        || startsWith(start, '#', '!');
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static String latin(byte[] bytes, int from, int to) {
    int end = Math.min(to, bytes.length);
    return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
