package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.testing.ExternalTools;
import org.rightsdesk.documents.testing.RawPdf;

/** The words that we keep, beside those that poppler reads. */
class WordsTest {
  private static final String LETTERS = "etaoinshrdlucmfwypvbgkjqxzETAOIN0123456789.,;-";

  private static double share(Path file) throws IOException {
    List<String> theirs =
        new ArrayList<>(
            List.of(
                ExternalTools.succeed("pdftotext", "-raw", file.toString(), "-")
                    .strip()
                    .split("\\s+")));
    int all = theirs.size();
    try (PdfPages pages = PdfPages.open(file, Optional.empty(), DocumentLimits.forRecords())) {
      for (int number = 1; number <= pages.count(); number++) {
        for (Word word : pages.paint(number).words()) {
          theirs.remove(word.text());
        }
      }
    }
    return 1 - (double) theirs.size() / all;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < words; word++) {
      int length = 1 + random.nextInt(11);
      for (int i = 0; i < length; i++) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      text.append(' ');
    }
    return text.toString().strip();
  }

  @Test
  void at_least_98_of_100_words_are_kept_in_every_size_and_direction(@TempDir Path folder)
      throws IOException {
    ExternalTools.require("pdftotext");
    long seed = 4;
    Random random = new Random(seed);
    RawPdf pdf = new RawPdf();
    for (double size : List.of(6.0, 8.0, 10.0, 12.0, 24.0)) {
      StringBuilder content = new StringBuilder();
      for (double y = 780; y > 60; y -= size * 1.5) {
        content.append(line(50, y, size, text(random, (int) (70 / size))));
      }
      pdf.page(content.toString());
      pdf.page(content.toString(), "", "/Rotate 90");
    }
    assertThat(share(pdf.write(folder.resolve("words.pdf"))))
        .as("seed %d", seed)
        .isGreaterThan(0.98);
  }

  @Test
  void light_words_on_dark_ground_and_coloured_words_are_kept(@TempDir Path folder)
      throws IOException {
    ExternalTools.require("pdftotext");
    RawPdf pdf =
        new RawPdf()
            .page(
                "0.1 0.2 0.5 rg 50 600 500 200 re f 1 g\n"
                    + line(60, 700, 14, "White words on a blue ground")
                    + "1 0 0 rg\n"
                    + line(60, 500, 9, "Red words of warning")
                    + "0.75 g\n"
                    + line(60, 450, 9, "Grey words of little weight"));
    assertThat(share(pdf.write(folder.resolve("colours.pdf")))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100 0 500 700 re f",
        "q 500 0 0 700 100 0 cm BI /W 8 /H 8 /IM true /BPC 1 /D [1 0] ID \u00ff\u0081\u0081"
            + "\u0081\u0081\u0081\u0081\u00ff EI Q"
      })
  void words_of_drawn_letters_are_kept(String drawing, @TempDir Path folder) throws IOException {
    RawPdf pdf = new RawPdf();
    int glyph = pdf.stream("", RawPdf.bytes("700 0 0 0 700 700 d1 " + drawing));
    int font =
        pdf.add(
            "<</Type /Font /Subtype /Type3 /FontBBox [0 0 700 700] /FontMatrix [0.001 0 0 0.001 0"
                + " 0] /FirstChar 97 /LastChar 98 /Widths [700 700] /Resources <<>> /Encoding"
                + " <</Type /Encoding /Differences [97 /a /b]>> /CharProcs <</a %d 0 R /b %d 0 R>>>>"
                    .formatted(glyph, glyph));
    pdf.page(
        "BT /F2 20 Tf 50 700 Td (abba) Tj 90 0 Td (ab) Tj ET", "/Font /F2 " + font + " 0 R>>", "");
    PaintedPage page = FirstPage.whole(pdf, folder.resolve("drawn.pdf"));
    assertThat(page.words()).extracting(Word::text).containsExactly("abba", "ab");
    assertThat(page.hidden()).isEmpty();
  }
}
