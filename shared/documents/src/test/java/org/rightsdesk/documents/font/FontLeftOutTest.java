package org.rightsdesk.documents.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.documents.conversion.Conversions;
import org.rightsdesk.documents.testing.RawPdf;

class FontLeftOutTest {
  private final Conversions conversions;

  FontLeftOutTest(@TempDir Path folder) {
    this.conversions = new Conversions(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "STSong-Light, UniGB-UCS2-H, GB1, UTF-16BE, 王小明",
    "SimSun, GBK-EUC-H, GB1, GBK, 房子漏水",
    "MingLiU, ETen-B5-H, CNS1, Big5, 臺灣",
    "MS-Mincho, 90ms-RKSJ-H, Japan1, Shift_JIS, 日本語テスト",
    "Batang, UniKS-UCS2-H, Korea1, UTF-16BE, 김민수",
    "Gulim, KSCms-UHC-H, Korea1, MS949, 물이샙니다Tel",
    "SimSun, GBK-EUC-H, GB1, GBK, 电话Tel",
    "MS-Mincho, 90ms-RKSJ-H, Japan1, Shift_JIS, Flat"
  })
  void a_PDF_that_names_a_Chinese_Japanese_or_Korean_font_and_holds_none_shows_its_words(
      String font, String encoding, String ordering, String charset, String words)
      throws IOException {
    RawPdf pdf = new RawPdf();
    int number =
        pdf.add(
            "<</Type /Font /Subtype /Type0 /BaseFont /"
                + font
                + " /Encoding /"
                + encoding
                + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType0 /BaseFont /"
                + font
                + " /CIDSystemInfo <</Registry (Adobe) /Ordering ("
                + ordering
                + ") /Supplement 2>> /DW 1000 /FontDescriptor <</Type /FontDescriptor /FontName /"
                + font
                + " /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880"
                + " /Descent -120 /StemV 80 /CapHeight 700>>>>]>>");
    String codes = HexFormat.of().formatHex(words.getBytes(Charset.forName(charset)));
    pdf.page("BT /F9 20 Tf 72 700 Td <" + codes + "> Tj ET", RawPdf.font("F9", number), "");

    Conversions.Outcome outcome = conversions.convert(pdf.bytes());

    assertThat(outcome.words()).isEqualTo(words);
    assertThat(outcome.record().pagesWithProblems()).isEmpty();
  }
}
