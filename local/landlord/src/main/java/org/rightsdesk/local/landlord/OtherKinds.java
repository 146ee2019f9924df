package org.rightsdesk.local.landlord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of other kinds: one whose words stay text, and one that a case lists as unreadable. */
final class OtherKinds {
  private static final String CONTENT_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>
      """;

  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      </Relationships>
      """;

  private OtherKinds() {}

  /** A word processor's file of those lines. */
  static byte[] wordDocument(String text) throws IOException {
    StringBuilder body = new StringBuilder();
    text.lines()
        .map(line -> line.replace("&", "&amp;").replace("<", "&lt;"))
        .forEach(
            line ->
                body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(line)
                    .append("</w:t></w:r></w:p>"));
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "[Content_Types].xml", CONTENT_TYPES);
      entry(zip, "_rels/.rels", RELATIONS);
      entry(zip, "word/document.xml", document);
    }
    return bytes.toByteArray();
  }

  /** The start of a telephone's HEIC picture, with nothing in it that shows. */
  static byte[] heic(Random random) {
    byte[] bytes = new byte[4096];
    random.nextBytes(bytes);
    byte[] head = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
