package org.rightsdesk.correspondence.incoming;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.correspondence.PrintableText;

/**
 * Makes the names of one mail's attachments safe to show, and different from each other (threat
 * D10).
 */
final class AttachmentNames {
  /** The most characters a name keeps. */
  static final int MAX_LENGTH = 120;

  private static final int MAX_EXTENSION = 12;

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "application/pdf", ".pdf",
          "image/jpeg", ".jpg",
          "image/png", ".png",
          "message/rfc822", ".eml",
          "text/calendar", ".ics",
          "text/html", ".html",
          "text/plain", ".txt");

  private final Set<String> taken = new HashSet<>();

  /**
   * Returns a name to show.
   *
   * @param written what the sender called it, empty for nothing
   * @param type as declared, for an ending when there is no name
   * @param number the attachment's place in its mail, from 1
   */
  String name(String written, String type, int number) {
    String clean = clean(written);
    String wanted =
        clean.isEmpty() ? "attachment-" + number + EXTENSIONS.getOrDefault(type, "") : clean;
    String name = wanted;
    for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
      name = beforeExtension(wanted) + " (" + copy + ")" + extension(wanted);
    }
    return name;
  }

  private static String clean(String written) {
    String line =
        PrintableText.onOneLine(Normalizer.normalize(written, Normalizer.Form.NFC))
            .codePoints()
            .filter(point -> Character.getType(point) != Character.FORMAT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String name =
        line.replaceAll(".*[/\\\\]", "")
            .replaceAll("[<>:\"|?*]", "_")
            .replaceAll("^[. ]+|[. ]+$", "");
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    String extension = extension(name);
    int end = MAX_LENGTH - extension.length();
    int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
    return name.substring(0, whole).strip() + extension;
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 || name.length() - dot > MAX_EXTENSION ? "" : name.substring(dot);
  }

  private static String beforeExtension(String name) {
    return name.substring(0, name.length() - extension(name).length());
  }
}
