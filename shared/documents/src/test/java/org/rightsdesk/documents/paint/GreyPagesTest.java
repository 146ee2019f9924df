package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.testing.RawPdf;

/** A page of greys looks as it does where a coloured spot has it painted in colour. */
class GreyPagesTest {
  private static final int SIDE = 200;

  /** The pixels of the spot, and one more. */
  private static final int SPOT = 4;

  private static final String RED_SPOT = "q 1 0 0 rg 0 0 1 1 re f Q\n";
  private static final String GREY_SPOT = "q 0.5 g 0 0 1 1 re f Q\n";

  private final Path folder;

  GreyPagesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PagePicture painted(String content) throws IOException {
    RawPdf pdf = new RawPdf();
    int shading =
        pdf.add(
            "<</ShadingType 2 /ColorSpace /DeviceGray /Coords [20 0 180 0]"
                + " /Function <</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1>>>>");
    int tiles =
        pdf.deflated(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 8 8]"
                + " /XStep 8 /YStep 8 /Resources <<>>",
            RawPdf.bytes("0.2 g 1 1 4 4 re f"));
    int form =
        pdf.deflated(
            "/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Group <</S /Transparency>>"
                + " /Resources <<>>",
            RawPdf.bytes("0.3 g 30 60 90 70 re f"));
    int stencil =
        pdf.deflated(
            "/Type /XObject /Subtype /Image /Width 8 /Height 4 /ImageMask true",
            new byte[] {(byte) 0xA5, 0x5A, (byte) 0xF0, 0x0F});
    int masked =
        pdf.deflated(
            "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 8 /Mask [0 0]",
            new byte[] {0, 120, (byte) 200, 0});
    int greys =
        pdf.deflated(
            "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 8",
            new byte[] {0, 120, (byte) 200, 60});
    int box = pdf.deflated("", RawPdf.bytes("700 0 0 0 700 700 d1 0 0 700 700 re f"));
    int type3 =
        pdf.add(
            "<</Type /Font /Subtype /Type3 /FontBBox [0 0 700 700] /FontMatrix [0.001 0 0 0.001 0"
                + " 0] /FirstChar 65 /LastChar 65 /Widths [700] /Encoding <</Type /Encoding"
                + " /Differences [65 /box]>> /CharProcs <</box "
                + box
                + " 0 R>> /Resources <<>>>>");
    String resources =
        "/Font /F3 "
            + type3
            + " 0 R>> /Shading <</Sh "
            + shading
            + " 0 R>> /Pattern <</Tiles "
            + tiles
            + " 0 R>> /XObject <</Group "
            + form
            + " 0 R /Stencil "
            + stencil
            + " 0 R /Masked "
            + masked
            + " 0 R /Greys "
            + greys
            + " 0 R>> /ExtGState <</Half <</ca 0.5 /CA 0.5>>>>";
    pdf.page(content, resources, "/MediaBox [0 0 200 200]");
    return FirstPage.whole(pdf, folder.resolve("page.pdf")).picture();
  }

  private static int nearest(int lightness) {
    return (lightness + 8) / 17 * 17;
  }

  private void isTheSameInColour(String content) throws IOException {
    String between =
        line(20, 150, 14, "Words before") + content + "0 g " + line(20, 40, 14, "Words after");
    PagePicture greys = painted(GREY_SPOT + between);
    PagePicture colours = painted(RED_SPOT + between);
    assertThat(greys.kind()).isEqualTo(PictureKind.TEXT);
    assertThat(colours.kind()).isEqualTo(PictureKind.COLOUR);
    for (int y = 0; y < greys.height() - SPOT; y++) {
      for (int x = 0; x < greys.width(); x++) {
        assertThat(greys.lightness(x, y))
            .as("at %d, %d", x, y)
            .isEqualTo(nearest(colours.lightness(x, y)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 w 20 60 m 180 140 l S",
        "0.4 w 20 100 m 180 100 l S 30 60 m 30 140 l S",
        "7 w 1 J 1 j 40 60 m 90 140 l 140 60 l S",
        "9 w 2 J 0 j 3 M 40 60 m 60 140 l 80 60 l S",
        "0.6 G 5 w 20 80 100 50 re s",
        "3 w [6 4] 2 d 20 100 m 180 100 l S",
        "20 60.3 150.2 0.4 re f 20 80 120 40 re f",
        "0.7 g 20 60 m 180 60 l 100 140 l f",
        "0.4 g 20 60 100 80 re 40 80 60 40 re f*",
        "0.8 g 2 w 20 60 100 80 re B",
        "q 40 70 60 40 re W n 0.2 g 20 60 m 180 60 l 100 140 l f 9 w 20 60 m 180 140 l S Q",
        "q 20 60 m 180 60 l 100 140 l W n 0.2 g 20 80 160 30 re f 9 w 20 60 m 180 140 l S Q",
        "q 1 0 0 1 300 300 cm 0 0 50 50 re W n 20 60 100 80 re f Q",
        "0.7 g 10 140 150 40 re f 0.3 g"
      })
  void lines_and_areas(String content) throws IOException {
    isTheSameInColour(content + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q 30 60 140 60 re W n /Sh sh Q",
        "/Pattern cs /Tiles scn 30 60 120 60 re f",
        "/Pattern CS /Tiles SCN 12 w 30 60 m 150 120 l S",
        "/Group Do",
        "q /Half gs 0 g 30 60 120 60 re f 12 w 30 60 m 150 120 l S Q",
        "q /Half gs 100 0 0 50 30 70 cm /Greys Do Q",
        "q 0.5 g 100 0 0 50 30 70 cm /Stencil Do Q",
        "q 100 0 0 50 30 70 cm /Masked Do Q",
        "q 100 0 0 50 30 70 cm /Greys Do Q",
        "q 80 30 -30 80 80 60 cm /Greys Do Q",
        "BT /F3 30 Tf 30 80 Td (AA) Tj ET",
        "BT 1 Tr 2 w /F1 40 Tf 30 80 Td (AB) Tj ET"
      })
  void what_is_left_to_the_painter(String content) throws IOException {
    isTheSameInColour(content + "\n");
  }

  @Test
  void a_grey_picture_on_a_coloured_ground() throws IOException {
    PagePicture page = painted(RED_SPOT + "q 100 0 0 50 30 70 cm /Greys Do Q\n");
    int x = (30 + 75) * page.width() / SIDE;
    int y = (SIDE - 70 - 37) * page.height() / SIDE;
    assertThat(page.lightness(x, y)).isEqualTo(120);
  }
}
