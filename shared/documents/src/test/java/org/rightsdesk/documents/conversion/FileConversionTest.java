package org.rightsdesk.documents.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.canonical.FileInside;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PngReader;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.documents.testing.FakeRecogniser;
import org.rightsdesk.documents.testing.OfficeFiles;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

class FileConversionTest {
  private final Path folder;

  FileConversionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private ConversionOutcome convert(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    Path record = Files.createTempDirectory(folder, "record");
    return new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, name), record);
  }

  private CanonicalRecord converted(String name, byte[] content) throws IOException {
    return ((ConversionOutcome.Converted) convert(name, content)).record();
  }

  private RefusalReason refused(String name, byte[] content) throws IOException {
    return ((ConversionOutcome.Refused) convert(name, content)).reason();
  }

  private static String words(CanonicalRecord record) {
    return record.pages().stream()
        .flatMap(page -> page.words().stream())
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_page_of_a_PDF_comes_with_its_words_where_they_stand() throws IOException {
    CanonicalRecord record =
        converted("a.pdf", new RawPdf().page(line(72, 742, 20, "Hello world")).bytes());
    CanonicalPage page = record.pages().getFirst();
    assertThat(words(record)).isEqualTo("Hello world");
    assertThat(page.width()).isEqualTo(595);
    assertThat(page.words().getFirst().box().x()).isBetween(71.0, 73.5);
    assertThat(page.words().getFirst().box().y()).isBetween(80.0, 90.0);
    assertThat(page.words().getFirst().box().bottom()).isBetween(100.0, 106.0);
    assertThat(record.sha256()).hasSize(64);
  }

  @Test
  void what_a_record_says_is_read_again_as_it_was_written() throws IOException {
    Path file = new RawPdf().page(line(72, 742, 20, "Hello")).write(folder.resolve("a.pdf"));
    Path target = Files.createDirectories(folder.resolve("record"));
    ConversionOutcome outcome =
        new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, "a.pdf"), target);
    assertThat(CanonicalRecordFile.read(target))
        .isEqualTo(((ConversionOutcome.Converted) outcome).record());
    CanonicalPage page = CanonicalRecordFile.read(target).pages().getFirst();
    assertThat(target.resolve(page.picture())).exists();
    assertThat(Files.size(target.resolve(page.preview()))).isLessThan(1 << 20);
  }

  @ParameterizedTest
  @MethodSource
  void a_file_that_takes_longer_than_it_may_is_refused(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("a"), content);
    FileConversion conversion = new FileConversion(DocumentLimits.forRecords());
    Source source = Source.of(file, "a");
    assertThat(conversion.convert(source.within(Duration.ofHours(1)), folder))
        .isInstanceOf(ConversionOutcome.Converted.class);
    assertThat(conversion.convert(source.within(Duration.ofMillis(-1)), folder))
        .isEqualTo(ConversionOutcome.Refused.because(RefusalReason.TOO_SLOW));
  }

  static Stream<byte[]> a_file_that_takes_longer_than_it_may_is_refused() {
    BufferedImage scan = TestImages.scan(300, 200, "up");
    return Stream.of(
        new RawPdf().page(line(72, 742, 20, "Hello")).bytes(),
        TestImages.encoded(scan, "png"),
        TestImages.encoded(scan, "tiff"),
        RawPdf.bytes("a note"));
  }

  @Test
  void what_does_not_show_is_told_apart() throws IOException {
    CanonicalRecord record =
        converted(
            "a.pdf",
            new RawPdf()
                .page(line(72, 742, 12, "seen") + "1 g\n" + line(72, 700, 12, "unseen words"))
                .bytes());
    assertThat(words(record)).isEqualTo("seen");
    assertThat(record.pages().getFirst().hidden())
        .containsExactly(new HiddenContent(HiddenContent.Kind.INVISIBLE_TEXT, "unseen words"));
  }

  @Test
  void text_in_any_encoding_stays_text() throws IOException {
    String text = "Caf\u00E9 costs \u20AC3\nsecond line";
    List<Charset> charsets =
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"));
    for (Charset charset : charsets) {
      CanonicalRecord record = converted("note.txt", text.getBytes(charset));
      assertThat(words(record)).as(charset.name()).isEqualTo(text.replace('\n', ' '));
      assertThat(record.route()).isEqualTo(Route.TEXT);
      assertThat(record.type()).isEqualTo(DocumentType.TEXT);
    }
  }

  @Test
  void a_note_may_begin_with_the_letters_of_a_program_and_end_as_old_systems_end_it()
      throws IOException {
    assertThat(words(converted("note.txt", RawPdf.bytes("MZ rang\u001A")))).isEqualTo("MZ rang");
  }

  @Test
  void a_character_without_a_glyph_is_shown_by_its_code_and_listed() throws IOException {
    CanonicalRecord record =
        converted(
            "note.txt", "\u4E2D \uD83D\uDE00 two\uD83D\uDE00".getBytes(StandardCharsets.UTF_8));
    assertThat(words(record)).isEqualTo("\u4E2D [U+1F600] two[U+1F600]");
    assertThat(record.pages().getFirst().hidden())
        .containsExactly(new HiddenContent(HiddenContent.Kind.NOT_DRAWN, "U+1F600"));
  }

  /** A JPEG that says that it is to be shown turned a quarter to the right. */
  private static byte[] turned(BufferedImage image) {
    byte[] jpeg = TestImages.encoded(image, "jpeg");
    String plain = new String(jpeg, StandardCharsets.ISO_8859_1);
    byte[] turnedRight =
        HexFormat.of()
            .parseHex(
                "FFE10022"
                    + "457869660000"
                    + "4D4D002A00000008"
                    + "0001"
                    + "011200030000000100060000"
                    + "00000000");
    String exif = new String(turnedRight, StandardCharsets.ISO_8859_1);
    return RawPdf.bytes(plain.substring(0, 2) + exif + plain.substring(2));
  }

  @Test
  void a_photograph_is_turned_upright() throws IOException {
    CanonicalRecord record = converted("a.jpg", turned(TestImages.scan(300, 200, "up")));
    CanonicalPage page = record.pages().getFirst();
    assertThat(page.height()).isGreaterThan(page.width());
    assertThat(page.jpegBlock()).isPositive();
  }

  @Test
  void the_words_of_a_photograph_are_read_as_it_is_shown() throws IOException {
    BufferedImage upright = TestImages.scan(620, 877, "Dear Featherstone", "thank you");
    BufferedImage onItsSide = new BufferedImage(877, 620, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 877; y++) {
      for (int x = 0; x < 620; x++) {
        onItsSide.setRGB(y, 619 - x, upright.getRGB(x, y));
      }
    }
    TextRecogniser recogniser = new FakeRecogniser("Dear Featherstone", "thank you");
    Conversions.Outcome outcome = new Conversions(folder, recogniser).convert(turned(onItsSide));
    assertThat(outcome.words()).isEqualTo("Dear Featherstone thank you");
    CanonicalPage page = outcome.record().pages().getFirst();
    assertThat(page.words()).allMatch(word -> word.box().width() > word.box().height());
    assertThat(CanonicalRecordFile.read(outcome.folder()).pages().getFirst().source())
        .isEqualTo(WordSource.RECOGNISED);
  }

  @Test
  void a_record_from_before_words_were_recognised_is_read_as_one_of_its_file_s_words()
      throws IOException {
    Conversions.Outcome outcome =
        new Conversions(folder).convert(new RawPdf().page(line(72, 742, 20, "Hello")).bytes());
    String json = Files.readString(outcome.folder().resolve(CanonicalRecord.FILE_NAME));
    String before = json.replace("\"source\":\"FILE\",", "");
    assertThat(before).isNotEqualTo(json);
    assertThat(CanonicalRecordFile.parse(before)).isEqualTo(outcome.record());
  }

  @Test
  void a_PDF_for_the_holder_of_a_certificate_is_said_to_be_locked() throws IOException {
    RawPdf pdf = new RawPdf().page(line(72, 742, 20, "Hello"));
    pdf.trailer(
        "/ID [<00><00>] /Encrypt <</Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4"
            + " /StmF /DefaultCryptFilter /StrF /DefaultCryptFilter"
            + " /CF <</DefaultCryptFilter <</CFM /AESV2 /Recipients [<00>]>>>>>> ");
    assertThat(refused("a.pdf", pdf.bytes())).isEqualTo(RefusalReason.ENCRYPTED);
  }

  @Test
  void a_page_that_needs_a_font_we_do_not_have_is_not_shown_without_its_words() throws IOException {
    RawPdf pdf = new RawPdf();
    int font =
        pdf.add(
            "<</Type /Font /Subtype /Type0 /BaseFont /PMingLiU /Encoding /UniCNS-UTF16-H"
                + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType0 /BaseFont /PMingLiU"
                + " /CIDSystemInfo <</Registry (Adobe) /Ordering (CNS1) /Supplement 4>>"
                + " /FontDescriptor <</Type /FontDescriptor /FontName /PMingLiU /Flags 4>>>>]>>");
    String resources = RawPdf.font("F2", font);
    String page = line(72, 742, 20, "Hello") + "BT /F2 20 Tf 72 700 Td <D855DD5B> Tj ET";
    CanonicalRecord record =
        converted(
            "a.pdf",
            pdf.page(line(72, 742, 20, "A"))
                .page(page, resources, "")
                .page("3 Tr " + page, resources, "")
                .bytes());
    assertThat(record.pages())
        .extracting(one -> one.problem().isPresent())
        .containsExactly(false, true, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 /FontFile2", "0 /FontFile3", "0 /FontFile2", "0 /FontFile"})
  void a_page_whose_font_is_damaged_or_in_the_wrong_place_is_not_shown_with_other_letters(
      String kind) throws IOException {
    String type = kind.substring(0, 1);
    RawPdf pdf = new RawPdf();
    int program = pdf.stream("/Length1 9", RawPdf.bytes("no font  "));
    int font =
        pdf.add(
            "<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Arial /Encoding /Identity-H"
                + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType"
                + type
                + " /BaseFont /ABCDEF+Arial"
                + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
                + " /FontDescriptor <</Type /FontDescriptor /FontName /ABCDEF+Arial /Flags 4"
                + kind.substring(1)
                + " "
                + program
                + " 0 R>>>>]>>");
    String resources = RawPdf.font("F2", font);
    pdf.page("BT /F2 20 Tf 72 700 Td <00240025> Tj ET", resources, "");
    assertThat(refused("a.pdf", pdf.bytes())).isEqualTo(RefusalReason.NO_READABLE_PAGE);
  }

  private static String field(String name, String value, int bottom) {
    return "<</Type /Annot /Subtype /Widget /FT /Tx /T (%s) /F 4 /V %s /DA (/Helv 12 Tf 0 g)"
            .formatted(name, value)
        + " /Rect [72 %d 300 %d]>>".formatted(bottom, bottom + 20);
  }

  private static String acroForm(String fields, String entries) {
    return "/AcroForm <</Fields [%s] /DA (/Helv 12 Tf 0 g) /DR <</Font <</Helv 3 0 R>>>> %s>>"
        .formatted(fields, entries);
  }

  private static RawPdf form(String value, String entries) {
    RawPdf pdf = new RawPdf();
    int field = pdf.add(field("name", value, 700));
    return pdf.page("", "", "/Annots [" + field + " 0 R]")
        .catalogue(acroForm(field + " 0 R", entries));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/NeedAppearances true", ""})
  void a_form_that_leaves_painting_to_the_reader_shows_what_was_filled_in(String said)
      throws IOException {
    CanonicalRecord record = converted("a.pdf", form("(Bennett)", said).bytes());
    assertThat(words(record)).isEqualTo("Bennett");
    assertThat(record.pages().getFirst().hidden()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/NeedAppearances true", ""})
  void a_form_value_that_cannot_be_painted_is_told_in_words_and_the_others_are_shown(String said)
      throws IOException {
    RawPdf pdf = form("<FEFF01420141>", said);
    int other = pdf.add(field("other", "(Bennett)", 600));
    pdf.page("", "", "/Annots [" + other + " 0 R]");
    CanonicalRecord record =
        converted("a.pdf", pdf.catalogue(acroForm("4 0 R " + other + " 0 R", said)).bytes());
    assertThat(record.pages().getFirst().hidden())
        .containsExactly(new HiddenContent(HiddenContent.Kind.FORM_VALUE, "\u0142\u0141"));
    assertThat(words(record)).isEqualTo("Bennett");
  }

  @Test
  void what_a_field_looked_like_stays_where_its_value_cannot_be_painted() throws IOException {
    RawPdf pdf = new RawPdf();
    int look =
        pdf.deflated(
            "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 3 0 R>>>>",
            RawPdf.bytes("/Tx BMC " + line(2, 4, 12, "Bennett") + "EMC"));
    int field =
        pdf.add(
            field("name", "<FEFF01420141>", 700).replace("/V", "/AP <</N " + look + " 0 R>> /V"));
    pdf.page("", "", "/Annots [" + field + " 0 R]")
        .catalogue(acroForm(field + " 0 R", "/NeedAppearances true"));
    CanonicalRecord record = converted("a.pdf", pdf.bytes());
    assertThat(words(record)).isEqualTo("Bennett");
    assertThat(record.pages().getFirst().hidden())
        .containsExactly(new HiddenContent(HiddenContent.Kind.FORM_VALUE, "\u0142\u0141"));
  }

  @Test
  void the_value_of_a_hidden_field_is_told_in_words() throws IOException {
    RawPdf pdf = new RawPdf();
    int field = pdf.add(field("name", "(Bennett)", 700).replace("/F 4", "/F 2"));
    pdf.page("", "", "/Annots [" + field + " 0 R]").catalogue(acroForm(field + " 0 R", ""));
    CanonicalRecord record = converted("a.pdf", pdf.bytes());
    assertThat(words(record)).isEmpty();
    assertThat(record.pages().getFirst().hidden())
        .containsExactly(new HiddenContent(HiddenContent.Kind.FORM_VALUE, "Bennett"));
  }

  @Test
  void greys_with_transparency_keep_their_tone() throws IOException {
    assertThat(tone("a.png", TestImages.greyWithTransparency(40, 30, 128))).isBetween(126, 130);
  }

  @Test
  void a_photograph_with_a_damaged_colour_profile_is_shown_without_it() throws IOException {
    byte[] jpeg = TestImages.encoded(TestImages.scan(300, 200, "up"), "jpeg");
    String plain = new String(jpeg, StandardCharsets.ISO_8859_1);
    String segment = "\u00FF\u00E2\0\u0010ICC_PROFILE\0\1\1";
    byte[] damaged = RawPdf.bytes(plain.substring(0, 2) + segment + plain.substring(2));
    assertThat(tone("a.jpg", damaged)).isBetween(225, 250);
  }

  @Test
  void a_photograph_in_inks_stored_as_lightness_keeps_its_colours() throws IOException {
    assertThat(tone("a.jpg", TestImages.whiteInksAsLightness())).isGreaterThan(250);
  }

  /** How light the middle of the only page is. */
  private int tone(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    Path target = Files.createTempDirectory(folder, "record");
    new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, name), target);
    PagePicture picture = PngReader.read(target.resolve("page-0001.png"));
    return picture.lightness(picture.width() / 2, picture.height() * 2 / 3);
  }

  @Test
  void what_is_no_document_is_refused_with_its_reason() throws IOException {
    assertThat(refused("a.pdf", new byte[0])).isEqualTo(RefusalReason.EMPTY);
    assertThat(refused("a.pdf", RawPdf.bytes("MZ\u0090\0%PDF-1.7")))
        .isEqualTo(RefusalReason.PROGRAM);
    assertThat(refused("a.jpg", RawPdf.bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1")))
        .isEqualTo(RefusalReason.UNSUPPORTED_TYPE);
    assertThat(refused("a.bin", new byte[] {0, 1, 2, 3, 0, 0, 5}))
        .isEqualTo(RefusalReason.UNSUPPORTED_TYPE);
    assertThat(refused("a.pdf", RawPdf.bytes("%PDF-1.7\nnothing more")))
        .isEqualTo(RefusalReason.DAMAGED);
    assertThat(refused("a.pdf", new RawPdf().bytes())).isEqualTo(RefusalReason.NO_PAGES);
  }

  @Test
  void files_attached_to_a_PDF_or_to_a_place_on_its_page_are_taken_out() throws IOException {
    RawPdf pdf = new RawPdf();
    int first = pdf.deflated("/Type /EmbeddedFile", RawPdf.bytes("first"));
    int second = pdf.deflated("/Type /EmbeddedFile", RawPdf.bytes("second"));
    int named = pdf.add("<</Type /Filespec /F (a.txt) /UF (a.txt) /EF <</F " + first + " 0 R>>>>");
    int pinned = pdf.add("<</Type /Filespec /F (b.txt) /EF <</F " + second + " 0 R>>>>");
    int leaf = pdf.add("<</Names [(a) " + named + " 0 R] /Limits [(a) (a)]>>");
    int note =
        pdf.add("<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS " + pinned + " 0 R>>");
    pdf.page(line(72, 742, 20, "Hello"), "", "/Annots [" + note + " 0 R]")
        .catalogue("/Names <</EmbeddedFiles <</Kids [" + leaf + " 0 R]>>>>");

    Conversions.Outcome outcome = new Conversions(folder).convert(pdf.bytes());

    assertThat(outcome.record().inside())
        .extracting(FileInside::name)
        .containsExactly("a.txt", "b.txt");
    assertThat(outcome.inside(1)).isEqualTo(RawPdf.bytes("first"));
    assertThat(outcome.inside(2)).isEqualTo(RawPdf.bytes("second"));
    assertThat(outcome.record().pages().getFirst().hidden())
        .extracting(HiddenContent::text)
        .containsExactly("a.txt", "b.txt");
    assertThat(new Conversions(folder).convert(pdf.bytes(), 1).refused())
        .isEqualTo(RefusalReason.TOO_MANY_FILES);
  }

  /** A compound file of two sectors, with one empty stream beside its root. */
  private static byte[] oldOffice(String name) {
    ByteBuffer file = ByteBuffer.allocate(1_536).order(ByteOrder.LITTLE_ENDIAN);
    file.put(RawPdf.bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"));
    file.putShort(30, (short) 9).putShort(32, (short) 6).putInt(44, 1).putInt(60, -2);
    file.putInt(68, -2);
    for (int listed = 76; listed < 512; listed += 4) {
      file.putInt(listed, listed == 76 ? 1 : -1);
    }
    entry(file, 512, "Root Entry", 5, 1);
    entry(file, 640, name, 2, -1);
    return file.putInt(1_024, -2).putInt(1_028, -3).array();
  }

  private static void entry(ByteBuffer file, int at, String name, int kind, int child) {
    byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
    file.put(at, letters).putShort(at + 64, (short) (letters.length + 2));
    file.put(at + 66, (byte) kind).putInt(at + 68, -1).putInt(at + 72, -1);
    file.putInt(at + 76, child).putInt(at + 116, -2);
  }

  @Test
  void an_old_office_file_is_refused_and_one_that_only_locks_a_new_one_says_so()
      throws IOException {
    assertThat(refused("a.doc", oldOffice("WordDocument")))
        .isEqualTo(RefusalReason.UNSUPPORTED_TYPE);
    assertThat(refused("a.docx", oldOffice("EncryptedPackage"))).isEqualTo(RefusalReason.ENCRYPTED);
    assertThat(refused("a.rtf", RawPdf.bytes("{\\rtf1 hello}")))
        .isEqualTo(RefusalReason.UNSUPPORTED_TYPE);
  }

  @Test
  void every_truncation_of_a_file_gives_an_answer() throws IOException {
    byte[] pdf = new RawPdf().page(line(72, 742, 20, "Hello world")).bytes();
    byte[] png = TestImages.encoded(TestImages.scan(60, 40, "a"), "png");
    byte[] jpeg = TestImages.encoded(TestImages.scan(60, 40, "a"), "jpeg");
    byte[] word = OfficeFiles.word(OfficeFiles.paragraph("Hello world")).bytes();
    byte[] tiff = Tiffs.plain(60, 40, Optional.empty(), 0);
    for (byte[] whole : List.of(pdf, png, jpeg, word, tiff)) {
      for (int length = 1; length < whole.length; length += whole.length / 12) {
        assertThat(convert("cut", java.util.Arrays.copyOf(whole, length))).isNotNull();
      }
    }
  }
}
