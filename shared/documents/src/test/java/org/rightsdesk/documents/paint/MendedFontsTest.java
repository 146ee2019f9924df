package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.testing.RawPdf;

/** Fonts in a file that PDFBox cannot read as they are. */
class MendedFontsTest {
  private static final int HEAD = 0x68656164;
  private static final int FORMAT_OF_PLACES = 50;
  private static final String OTHER = "LiberationSerif-Regular";

  private final Path folder;

  MendedFontsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] liberation(BundledFont font) throws IOException {
    String path = "/org/rightsdesk/documents/fonts/" + font.postScriptName() + ".ttf";
    try (InputStream stream = Objects.requireNonNull(BundledFont.class.getResourceAsStream(path))) {
      return stream.readAllBytes();
    }
  }

  private static byte[] withFormat(byte[] program, int format) {
    ByteBuffer bytes = ByteBuffer.wrap(program);
    for (int at = 12; ; at += 16) {
      if (bytes.getInt(at) == HEAD) {
        bytes.putShort(bytes.getInt(at + 8) + FORMAT_OF_PLACES, (short) format);
        return program;
      }
    }
  }

  /** Two fonts in one program, of which the second is the one that is asked for. */
  private static byte[] collection(byte[] first, byte[] second) {
    int head = 20;
    ByteBuffer all = ByteBuffer.allocate(head + first.length + second.length);
    all.putInt(0x74746366).putInt(0x00020000).putInt(2);
    all.putInt(head).putInt(head + first.length);
    for (byte[] font : new byte[][] {first, second}) {
      ByteBuffer moved = ByteBuffer.wrap(font.clone());
      for (int i = 0; i < moved.getShort(4); i++) {
        int at = 12 + 16 * i + 8;
        moved.putInt(at, moved.getInt(at) + all.position());
      }
      all.put(moved.array());
    }
    return all.array();
  }

  private PaintedPage painted(byte[] program, String name) throws IOException {
    RawPdf pdf = new RawPdf();
    int file = pdf.deflated("/Length1 " + program.length, program);
    int meaning =
        pdf.stream(
            "",
            RawPdf.bytes(
                "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange\n"
                    + "<0000> <FFFF>\nendcodespacerange\n1 beginbfchar\n<%04X> <0052>\n"
                        .formatted(glyph())
                    + "endbfchar\nendcmap\n"));
    int font =
        pdf.add(
            ("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /ToUnicode %d 0 R"
                    + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s"
                    + " /CIDToGIDMap /Identity /DW 700"
                    + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
                    + " /FontDescriptor <</Type /FontDescriptor /FontName /%s /Flags 4"
                    + " /FontFile2 %d 0 R>>>>]>>")
                .formatted(name, meaning, name, name, file));
    pdf.page(
        "BT /F2 100 Tf 20 20 Td <%04X> Tj ET".formatted(glyph()),
        RawPdf.font("F2", font),
        "/MediaBox [0 0 120 120]");
    return FirstPage.painted(pdf, folder.resolve("a.pdf"), DocumentLimits.forRecords());
  }

  private static int glyph() throws IOException {
    return BundledFont.SANS.trueType().getUnicodeCmapLookup().getGlyphId('R');
  }

  private void looksWhole(byte[] mended) throws IOException {
    PaintedPage whole = painted(liberation(BundledFont.SANS), "ABCDEF+LiberationSans");
    PaintedPage page = painted(mended, "ABCDEF+LiberationSans");
    assertThat(page.problem()).isEmpty();
    assertThat(page.words()).extracting(Word::text).containsExactly("R");
    assertThat(page.picture().samples()).isEqualTo(whole.picture().samples());
  }

  @Test
  void one_of_several_fonts_in_a_program_is_taken_by_its_name() throws IOException {
    looksWhole(collection(liberation(BundledFont.SERIF_BOLD), liberation(BundledFont.SANS)));
  }

  @ParameterizedTest
  @ValueSource(ints = {256, -1})
  void a_font_that_says_wrongly_how_the_places_of_glyphs_are_written_is_read(int format)
      throws IOException {
    looksWhole(withFormat(liberation(BundledFont.SANS), format));
  }

  @Test
  void a_page_is_not_shown_in_another_font_of_the_program() throws IOException {
    byte[] program =
        collection(liberation(BundledFont.SERIF_BOLD), liberation(BundledFont.SERIF_ITALIC));
    assertThat(painted(program, OTHER).problem()).isPresent();
  }

  @Test
  void a_font_that_ends_early_is_still_damaged() throws IOException {
    byte[] program = withFormat(liberation(BundledFont.SANS), 256);
    assertThat(painted(java.util.Arrays.copyOf(program, 300), OTHER).problem()).isPresent();
  }
}
