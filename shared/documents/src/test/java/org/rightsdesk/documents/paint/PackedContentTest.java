package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.testing.RawPdf;

/** What is no picture but packed as one, which would be unpacked as large as it claims to be. */
class PackedContentTest {
  private static final String BOX = "/BBox [0 0 90 90]";

  private final Path folder;

  PackedContentTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void failsBeforeItIsUnpacked(RawPdf pdf) throws IOException {
    assertThat(
            FirstPage.painted(pdf, folder.resolve("a.pdf"), DocumentLimits.forRecords()).problem())
        .contains(RefusalReason.DAMAGED.sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/JBIG2Decode",
        "/JPXDecode",
        "/DCTDecode",
        "/CCITTFaxDecode",
        "[/FlateDecode /JBIG2Decode]"
      })
  void the_page_fails_by_whichever_filter_it_is_packed(String filters) throws IOException {
    RawPdf pdf = new RawPdf();
    int form =
        pdf.stream(
            "/Type /XObject /Subtype /Form " + BOX + " /Filter " + filters,
            RawPdf.bytes("0 0 9 9 re f"));
    failsBeforeItIsUnpacked(pdf.page("/A Do", RawPdf.resource("XObject", "A", form), ""));
  }

  /** Where a page has something that is no picture. */
  private enum Place {
    GROUP("/Subtype /Form /Group <</S /Transparency>> " + BOX, "XObject", "", "/A Do"),
    PATTERN(
        "/PatternType 1 /PaintType 1 /TilingType 1 /XStep 9 /YStep 9 /Resources <<>> " + BOX,
        "Pattern",
        "",
        "/Pattern cs /A scn 0 0 90 90 re f"),
    SOFT_MASK(
        "/Subtype /Form /Group <</S /Transparency>> " + BOX,
        "ExtGState",
        "<</SMask <</S /Luminosity /G %d 0 R>>>>",
        "/A gs 0 0 90 90 re f"),
    PROFILE("/N 3", "ColorSpace", "[/ICCBased %d 0 R]", "/A cs"),
    INDEX("", "ColorSpace", "[/Indexed /DeviceRGB 255 %d 0 R]", "/A cs"),
    FUNCTION(
        "/FunctionType 4 /Domain [0 1] /Range [0 1]",
        "ColorSpace",
        "[/Separation /Spot /DeviceGray %d 0 R]",
        "/A cs"),
    MESH(
        "/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8"
            + " /BitsPerFlag 8 /Decode [0 9 0 9 0 1]",
        "Shading",
        "",
        "/A sh"),
    FONT_PROGRAM(
        "/TrueType /FontDescriptor"
            + " <</Type /FontDescriptor /FontName /Invented /Flags 4 /FontFile2 %d 0 R>>"),
    CHARACTERS("/Type1 /ToUnicode %d 0 R"),
    CODES(
        "/Type0 /Encoding %d 0 R /DescendantFonts [<</Type /Font /Subtype /CIDFontType2"
            + " /BaseFont /Invented /FontDescriptor <</Type /FontDescriptor /Flags 4"
            + " /FontName /Invented>> /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity)"
            + " /Supplement 0>>>>]"),
    DRAWN_GLYPH(
        "/Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 65 /LastChar 65"
            + " /Widths [9] /Encoding <</Differences [65 /A]>> /CharProcs <</A %d 0 R>>");

    private final String entries;
    private final String kind;
    private final String holder;
    private final String use;

    /** Something of a kind of resources: the stream itself, or what holds it. */
    Place(String entries, String kind, String holder, String use) {
      this.entries = entries;
      this.kind = kind;
      this.holder = holder;
      this.use = use;
    }

    /** Something of a font. */
    Place(String font) {
      this(
          "",
          "Font",
          "<</Type /Font /BaseFont /Invented /Subtype " + font + ">>",
          "BT /A 20 Tf 9 9 Td (A) Tj ET");
    }

    RawPdf pdf() {
      RawPdf pdf = new RawPdf();
      int packed = packed(pdf, entries);
      int named = holder.isEmpty() ? packed : pdf.add(holder.formatted(packed));
      return pdf.page(
          use,
          kind.equals("Font") ? RawPdf.font("A", named) : RawPdf.resource(kind, "A", named),
          "");
    }
  }

  private static int packed(RawPdf pdf, String entries) {
    return pdf.stream(entries + " /Filter /JBIG2Decode", RawPdf.bytes("0 0 9 9 re f"));
  }

  @ParameterizedTest
  @EnumSource
  void the_page_fails_wherever_it_stands(Place place) throws IOException {
    failsBeforeItIsUnpacked(place.pdf());
  }

  @Test
  void the_page_fails_by_its_own_content() throws IOException {
    RawPdf pdf = new RawPdf();
    failsBeforeItIsUnpacked(pdf.page("", "", "/Contents " + packed(pdf, "") + " 0 R"));
  }

  @Test
  void the_page_fails_by_how_a_note_looks() throws IOException {
    RawPdf pdf = new RawPdf();
    String note =
        "/Annots [<</Type /Annot /Subtype /Stamp /F 4 /Rect [9 9 99 99] /AP <</N %d 0 R>>>>]";
    failsBeforeItIsUnpacked(pdf.page("", "", note.formatted(packed(pdf, "/Subtype /Form " + BOX))));
  }
}
