package org.rightsdesk.documents.leaks;

import static org.rightsdesk.documents.testing.RawPdf.line;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.layout.TypeFace;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.RawPdf;

/** The ways in which a secret could leak from fonts and from what is drawn. */
class DrawnLeakTest {
  private static final Panel OVER_LINE = new Panel(1, 90, 130, 220, 24, "third-party");
  private static final String OPEN_TEXT = line(72, 600, 11, "What everybody may read.");

  /** Within the panel, so that what is filled there shows nowhere else. */
  private static final String FILL_LINE = "100 695 180 14 re f\n";

  /** As many letters as a secret has, each another. */
  private static final String TWELVE_LETTERS = "abcdefghijkl";

  private final Path folder;

  DrawnLeakTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A composite font in which codes are the numbers of glyphs, all of one width. */
  private static final class Composite {
    private final RawPdf pdf = new RawPdf();
    private final CmapLookup glyphs;
    private final byte[] program;

    Composite() throws IOException {
      try (InputStream file =
          Objects.requireNonNull(
              BundledFont.class.getResourceAsStream(
                  "/org/rightsdesk/documents/fonts/LiberationSans-Regular.ttf"))) {
        program = file.readAllBytes();
      }
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(program))) {
        glyphs = font.getUnicodeCmapLookup();
      }
    }

    private String code(int letter) {
      return "%04x".formatted(glyphs.getGlyphId(letter));
    }

    /** Makes the text mean other words to whoever asks the font. */
    String map(String text, String meant) {
      StringBuilder map =
          new StringBuilder("1 begincodespacerange <0000> <ffff> endcodespacerange\n");
      for (int at = 0; at < text.length(); at++) {
        String means = text.length() == 1 ? meant : meant.substring(at, at + 1);
        map.append("1 beginbfchar <").append(code(text.charAt(at))).append("> <");
        means.chars().forEach(letter -> map.append("%04x".formatted(letter)));
        map.append("> endbfchar\n");
      }
      int stream = pdf.deflated("", RawPdf.bytes(map.toString()));
      return " /ToUnicode " + stream + " 0 R";
    }

    /** A page with the text in this font. */
    RawPdf page(String text, String map) {
      int file = pdf.deflated("/Length1 " + program.length, program);
      int descriptor =
          pdf.add(
              "<</Type /FontDescriptor /FontName /Liberation /Flags 4 /FontBBox [-200 -300 1200"
                  + " 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80"
                  + " /FontFile2 "
                  + file
                  + " 0 R>>");
      int descendant =
          pdf.add(
              "<</Type /Font /Subtype /CIDFontType2 /BaseFont /Liberation /CIDSystemInfo <<"
                  + "/Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 600"
                  + " /CIDToGIDMap /Identity /FontDescriptor "
                  + descriptor
                  + " 0 R>>");
      int font =
          pdf.add(
              "<</Type /Font /Subtype /Type0 /BaseFont /Liberation /Encoding /Identity-H"
                  + " /DescendantFonts ["
                  + descendant
                  + " 0 R]"
                  + map
                  + ">>");
      StringBuilder codes = new StringBuilder();
      text.chars().forEach(letter -> codes.append(code(letter)));
      return pdf.page(
          OPEN_TEXT + "BT /F2 12 Tf 100 700 Td <" + codes + "> Tj ET\n",
          RawPdf.font("F2", font),
          "");
    }
  }

  @Test
  void composite_fonts_without_a_map_3() throws IOException {
    Channel.hides(folder, secret -> composite().page(secret, ""), OVER_LINE);
  }

  @Test
  void fonts_whose_map_lies_18() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          Composite font = composite();
          return font.page(TWELVE_LETTERS, font.map(TWELVE_LETTERS, secret));
        },
        OVER_LINE);
  }

  @Test
  void a_dot_that_means_a_word_18() throws IOException {
    Channel.drops(
        folder,
        secret -> {
          Composite font = composite();
          return font.page(".", font.map(".", secret));
        });
  }

  private static Composite composite() {
    try {
      return new Composite();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void letters_that_are_drawings_8() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          StringBuilder drawings = new StringBuilder();
          for (int letter : new TreeSet<>(secret.chars().boxed().toList())) {
            StringBuilder drawing = new StringBuilder("600 0 0 0 600 700 d1\n");
            for (int bit = 0; bit < 7; bit++) {
              if ((letter >> bit & 1) == 1) {
                drawing.append(bit * 80).append(" 0 60 700 re f\n");
              }
            }
            drawings
                .append('/')
                .append((char) letter)
                .append(' ')
                .append(pdf.deflated("", RawPdf.bytes(drawing.toString())))
                .append(" 0 R ");
          }
          StringBuilder names = new StringBuilder();
          for (char letter = 'A'; letter <= 'z'; letter++) {
            names.append(Character.isLetter(letter) ? "/" + letter : "/space").append(' ');
          }
          int font =
              pdf.add(
                  "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0"
                      + " 0.001 0 0] /FirstChar 65 /LastChar 122 /Resources <<>> /Widths ["
                      + "600 ".repeat('z' - 'A' + 1)
                      + "] /Encoding <</Type /Encoding /Differences [65 "
                      + names
                      + "]>> /CharProcs <<"
                      + drawings
                      + ">>>>");
          return pdf.page(
              OPEN_TEXT + "BT /F3 12 Tf 100 700 Td (" + secret + ") Tj ET\n",
              RawPdf.font("F3", font),
              "");
        },
        OVER_LINE);
  }

  @Test
  void patterns_9() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          int pattern =
              pdf.deflated(
                  "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 595 842]"
                      + " /XStep 595 /YStep 842 /Resources <</Font <</F1 3 0 R>>>>",
                  RawPdf.bytes(line(100, 700, 12, secret)));
          return pdf.page(
              OPEN_TEXT + "/Pattern cs /P scn " + FILL_LINE,
              RawPdf.resource("Pattern", "P", pattern),
              "");
        },
        OVER_LINE);
  }

  @Test
  void shadings_9() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          int function =
              pdf.deflated(
                  "/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [12] /BitsPerSample 8",
                  RawPdf.bytes(secret));
          return pdf.page(
              OPEN_TEXT + "q 100 695 180 14 re W n /S sh Q\n",
              "/Shading <</S <</ShadingType 2 /ColorSpace /DeviceGray /Coords [100 0 280 0]"
                  + " /Function "
                  + function
                  + " 0 R>>>>",
              "");
        },
        OVER_LINE);
  }

  @Test
  void soft_masks_9() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          int group =
              pdf.deflated(
                  "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group <</S /Transparency /CS"
                      + " /DeviceGray>> /Resources <</Font <</F1 3 0 R>>>>",
                  RawPdf.bytes("1 g " + line(100, 700, 12, secret)));
          return pdf.page(
              OPEN_TEXT + "/G gs 0 g " + FILL_LINE,
              "/ExtGState <</G <</SMask <</Type /Mask /S /Luminosity /G " + group + " 0 R>>>>>>",
              "");
        },
        OVER_LINE);
  }

  @Test
  void letters_drawn_as_lines_10() throws IOException {
    Channel.hides(
        folder,
        secret ->
            new RawPdf()
                .page(
                    OPEN_TEXT
                        + path(new TypeFace(BundledFont.SERIF).outline(secret, 100, 142, 12))),
        OVER_LINE);
  }

  /** The shape, which has its origin above, as operators of a page, which has it below. */
  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    double[] from = {0, 0};
    for (PathIterator part = shape.getPathIterator(null); !part.isDone(); part.next()) {
      int kind = part.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> path.append(points(at, 2)).append("m ");
        case PathIterator.SEG_LINETO -> path.append(points(at, 2)).append("l ");
        case PathIterator.SEG_QUADTO ->
            path.append(
                    points(
                        new double[] {
                          from[0] + 2 * (at[0] - from[0]) / 3,
                          from[1] + 2 * (at[1] - from[1]) / 3,
                          at[2] + 2 * (at[0] - at[2]) / 3,
                          at[3] + 2 * (at[1] - at[3]) / 3,
                          at[2],
                          at[3]
                        },
                        6))
                .append("c ");
        case PathIterator.SEG_CUBICTO -> path.append(points(at, 6)).append("c ");
        default -> path.append("h ");
      }
      int last =
          switch (kind) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      from = new double[] {at[last], at[last + 1]};
    }
    return path.append("f\n").toString();
  }

  private static String points(double[] points, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(String.format(Locale.ROOT, "%.3f ", i % 2 == 0 ? points[i] : 842 - points[i]));
    }
    return text.toString();
  }

  @Test
  void under_a_box_that_light_comes_through_16() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          int state = pdf.add("<</Type /ExtGState /ca 0.5>>");
          return pdf.page(
              OPEN_TEXT + line(100, 700, 12, secret) + "/G gs 0 g 80 690 240 30 re f\n",
              RawPdf.resource("ExtGState", "G", state),
              "");
        },
        OVER_LINE);
  }

  @Test
  void widths_of_letters_19() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          StringBuilder widths = new StringBuilder();
          secret.chars().forEach(letter -> widths.append(8 * letter).append(' '));
          int font =
              pdf.add(
                  "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 97 /LastChar 108"
                      + " /Widths ["
                      + widths
                      + "]>>");
          return pdf.page(
              OPEN_TEXT + "BT /W 12 Tf 100 700 Td (" + TWELVE_LETTERS + ") Tj ET\n",
              RawPdf.font("W", font),
              "");
        },
        OVER_LINE);
  }

  @Test
  void shifts_between_letters_19() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          StringBuilder shifts = new StringBuilder("BT /F1 6 Tf 100 700 Td [");
          secret.chars().forEach(letter -> shifts.append("(x) ").append(-5 * letter).append(' '));
          return new RawPdf().page(OPEN_TEXT + shifts + "] TJ ET\n");
        },
        OVER_LINE);
  }
}
