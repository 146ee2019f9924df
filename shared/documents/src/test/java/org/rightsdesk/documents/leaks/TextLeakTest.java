package org.rightsdesk.documents.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.OfficeFiles.paragraph;
import static org.rightsdesk.documents.testing.OfficeFiles.run;
import static org.rightsdesk.documents.testing.OfficeFiles.sheet;
import static org.rightsdesk.documents.testing.OfficeFiles.word;
import static org.rightsdesk.documents.testing.OfficeFiles.wordPart;
import static org.rightsdesk.documents.testing.OfficeFiles.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.conversion.Conversions;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RecordBurner;
import org.rightsdesk.documents.redaction.RedactedRecord;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/**
 * The ways in which a secret could leak from what is no PDF (channels 33, 34, 35 and 42), each on
 * two files that differ only in it: what becomes of them must be the same, byte for byte.
 */
class TextLeakTest {
  private static final String BY = " w:author=\"" + "%s" + "\" w:date=\"2025-03-04T10:00:00Z\"";
  private static final String OPEN = paragraph("What everybody may read.");

  private final Path folder;

  TextLeakTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shown")
  void what_is_shown_to_the_officer_is_gone_once_it_is_hidden(
      String channel, Function<String, byte[]> maker) throws IOException {
    assertThat(words(redacted(maker.apply(Secrets.A), false))).contains(Secrets.A);

    Map<String, byte[]> a = redacted(maker.apply(Secrets.A), true);
    Map<String, byte[]> b = redacted(maker.apply(Secrets.B), true);

    assertThat(words(a)).doesNotContain(Secrets.A).contains(RedactedRecord.TOKEN);
    assertSame(a, b);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dropped")
  void what_is_told_to_the_officer_only_never_goes_out(
      String channel, Function<String, byte[]> maker) throws IOException {
    assertSame(redacted(maker.apply(Secrets.A), false), redacted(maker.apply(Secrets.B), false));
  }

  static Stream<Arguments> shown() {
    return Stream.of(
        file("Word: plain", secret -> word(OPEN + paragraph(secret)).bytes()),
        file(
            "Word: inserted",
            secret -> word("<w:p><w:ins>" + run(secret) + "</w:ins></w:p>").bytes()),
        file(
            "Word: deleted",
            secret ->
                word("<w:p><w:del><w:r><w:delText>" + secret + "</w:delText></w:r></w:del></w:p>")
                    .bytes()),
        file(
            "Word: author of a change",
            secret ->
                word("<w:p><w:ins" + BY.formatted(secret) + ">" + run("x") + "</w:ins></w:p>")
                    .bytes()),
        file(
            "Word: hidden",
            secret ->
                word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + secret + "</w:t></w:r></w:p>")
                    .bytes()),
        file(
            "Word: comment",
            secret ->
                word("<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
                    .related(
                        "c",
                        "comments",
                        "comments.xml",
                        wordPart(
                            "comments",
                            "<w:comment w:id=\"1\">" + paragraph(secret) + "</w:comment>"))
                    .bytes()),
        file(
            "Word: header",
            secret ->
                word(OPEN)
                    .related("h", "header", "header1.xml", wordPart("hdr", paragraph(secret)))
                    .bytes()),
        file(
            "spreadsheet: hidden sheet and formula",
            secret ->
                workbook("<sheets><sheet name=\"S\" state=\"hidden\" r:id=\"a\"/></sheets>")
                    .related(
                        "a",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        sheet(
                            "<sheetData><row><c t=\"str\"><f>A&amp;\""
                                + secret
                                + "\"</f><v>"
                                + secret
                                + "</v></c></row></sheetData>"))
                    .bytes()),
        file(
            "mail: hidden recipient",
            secret -> mail("Bcc: " + secret + "@example.org\n", "text/plain", "Hello")),
        file(
            "mail: hidden in its markup",
            secret -> mail("", "text/html", "<p style=\"display:none\">" + secret)),
        file("table", secret -> bytes("Name,Debt,Note\n" + secret + ",3,late\nPorter,0,none\n")));
  }

  static Stream<Arguments> dropped() {
    return Stream.of(
        file("Word: author", secret -> word(OPEN).property("creator", secret).bytes()),
        file(
            "Word: data of a program",
            secret -> word(OPEN).part("../customXml/item1.xml", "<d>" + secret + "</d>").bytes()),
        file(
            "Word: picture",
            secret -> word(OPEN).media("i", "media/image1.png", bytes(secret)).bytes()),
        file(
            "spreadsheet: copies of data",
            secret ->
                workbook("<sheets/>")
                    .part("pivotCache/pivotCacheRecords1.xml", "<s v=\"" + secret + "\"/>")
                    .bytes()),
        file("mail: header", secret -> mail("X-Seen-By: " + secret + "\n", "text/plain", "Hello")),
        file(
            "mail: comment in its markup",
            secret -> mail("", "text/html", "<p>Hello<!-- " + secret + " -->")),
        file(
            "mail: other version",
            secret ->
                mail(
                    "",
                    "multipart/alternative; boundary=x",
                    "--x\nContent-Type: text/plain\n\nHello\n--x\nContent-Type: text/html\n\n<p>"
                        + secret
                        + "\n--x--\n")),
        file("JPEG: comment", secret -> jpegWith(0xFE, secret)),
        file("JPEG: place in its EXIF", secret -> jpegWith(0xE1, "Exif\0\0" + secret)),
        file("PNG: text", TextLeakTest::pngWith),
        file("TIFF: description", TextLeakTest::tiffWith));
  }

  /** A photograph with one more segment. */
  private static byte[] jpegWith(int kind, String content) {
    String file = latin(TestImages.encoded(TestImages.scan(64, 64, "Open"), "jpeg"));
    String segment = "\u00FF" + (char) kind + "\0" + (char) (content.length() + 2) + content;
    return RawPdf.bytes(file.substring(0, 2) + segment + file.substring(2));
  }

  /** A picture with one more chunk, after its header. */
  private static byte[] pngWith(String secret) {
    byte[] plain = TestImages.encoded(TestImages.scan(64, 64, "Open"), "png");
    byte[] chunk = RawPdf.bytes("tEXtComment\0" + secret);
    CRC32 sum = new CRC32();
    sum.update(chunk);
    int afterHeader = 8 + 25;
    return ByteBuffer.allocate(plain.length + chunk.length + 8)
        .put(plain, 0, afterHeader)
        .putInt(chunk.length - 4)
        .put(chunk)
        .putInt((int) sum.getValue())
        .put(plain, afterHeader, plain.length - afterHeader)
        .array();
  }

  /** A grey square of 8 pixels a side, with a description. */
  private static byte[] tiffWith(String secret) {
    int[][] entries = {
      {256, 3, 1, 8},
      {257, 3, 1, 8},
      {258, 3, 1, 8},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {270, 2, secret.length() + 1, 8},
      {273, 4, 1, 100},
      {277, 3, 1, 1},
      {278, 3, 1, 8},
      {279, 4, 1, 64}
    };
    ByteBuffer file = ByteBuffer.allocate(164 + 2 + entries.length * 12 + 4);
    file.order(ByteOrder.LITTLE_ENDIAN).put(RawPdf.bytes("II")).putShort((short) 42).putInt(164);
    file.put(RawPdf.bytes(secret)).position(164).putShort((short) entries.length);
    for (int[] entry : entries) {
      file.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]).putInt(entry[3]);
    }
    return file.array();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Arguments file(String channel, Function<String, byte[]> maker) {
    return Arguments.of(channel, maker);
  }

  private static byte[] mail(String field, String type, String body) {
    return bytes(
        "Message-ID: <1@a.example>\nFrom: a@example.org\nTo: b@example.org\nDate: Mon, 16 Mar"
            + " 2026 09:58:00 +0000\nSubject: Noise\n"
            + field
            + "MIME-Version: 1.0\nContent-Type: "
            + type
            + "\n\n"
            + body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The files of the redacted record, its secrets hidden by panels or left. */
  private Map<String, byte[]> redacted(byte[] source, boolean hide) throws IOException {
    Conversions.Outcome converted = new Conversions(folder).convert(source);
    Path target = Files.createTempDirectory(folder, "redacted");
    List<Panel> panels = hide ? panels(converted.record()) : List.of();
    new RecordBurner().burn(converted.folder(), panels, target);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(target)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(target.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static List<Panel> panels(CanonicalRecord record) {
    List<Panel> panels = new ArrayList<>();
    for (CanonicalPage page : record.pages()) {
      for (Word word : page.words()) {
        if (word.text().contains(Secrets.A) || word.text().contains(Secrets.B)) {
          panels.add(Panel.over(page.number(), word.box(), "third-party"));
        }
      }
    }
    return panels;
  }

  private static String words(Map<String, byte[]> files) {
    return new String(
        files.getOrDefault(RedactedRecord.FILE_NAME, new byte[0]), StandardCharsets.UTF_8);
  }

  private static void assertSame(Map<String, byte[]> a, Map<String, byte[]> b) {
    assertThat(a.keySet()).isEqualTo(b.keySet());
    a.forEach((name, content) -> assertThat(b.get(name)).as(name).isEqualTo(content));
  }
}
