package org.rightsdesk.documents.leaks;

import static org.rightsdesk.documents.testing.RawPdf.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.RawPdf;

/** The ways in which a secret could leak from words and from what lies beside the pages. */
class LeakTest {
  private static final Panel OVER_LINE = new Panel(1, 90, 130, 220, 24, "third-party");
  private static final String OPEN_TEXT = line(72, 600, 11, "What everybody may read.");

  private final Path folder;

  LeakTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void hides(Function<String, RawPdf> maker) throws IOException {
    Channel.hides(folder, maker, OVER_LINE);
  }

  private void drops(Function<String, RawPdf> maker) throws IOException {
    Channel.drops(folder, maker);
  }

  private static RawPdf page(String content) {
    return new RawPdf().page(OPEN_TEXT + content);
  }

  @Nested
  class Words_that_show {
    @Test
    void plain_text_1() throws IOException {
      hides(secret -> page(line(100, 700, 12, secret)));
    }

    @Test
    void letters_set_one_by_one_and_kerned_2() throws IOException {
      hides(
          secret -> {
            StringBuilder letters = new StringBuilder("BT /F1 12 Tf 100 700 Td [");
            for (int i = 0; i < secret.length(); i++) {
              letters.append('(').append(secret.charAt(i)).append(") -35 ");
            }
            return page(letters + "] TJ ET\n");
          });
    }

    @Test
    void letters_painted_out_of_order_2() throws IOException {
      hides(
          secret -> {
            StringBuilder letters = new StringBuilder();
            for (int i = secret.length() - 1; i >= 0; i--) {
              letters.append(line(100 + 9 * i, 700, 12, secret.substring(i, i + 1)));
            }
            return page(letters.toString());
          });
    }

    @Test
    void turned_pages_4() throws IOException {
      for (int turn : List.of(90, 180, 270)) {
        Panel panel =
            switch (turn) {
              case 90 -> new Panel(1, 690, 90, 30, 130, "third-party");
              case 180 -> new Panel(1, 380, 690, 130, 30, "third-party");
              default -> new Panel(1, 125, 380, 30, 130, "third-party");
            };
        Channel.hides(
            folder,
            secret ->
                new RawPdf().page(OPEN_TEXT + line(100, 700, 12, secret), "", "/Rotate " + turn),
            panel);
      }
    }

    @Test
    void crop_box_and_user_unit_4() throws IOException {
      Channel.hides(
          folder,
          secret ->
              new RawPdf()
                  .page(
                      line(60, 250, 10, "Open") + line(100, 300, 12, secret),
                      "",
                      "/MediaBox [0 0 400 400] /CropBox [50 100 350 350] /UserUnit 2"),
          new Panel(1, 90, 70, 220, 40, "third-party"));
    }

    @Test
    void nested_and_shared_forms_7() throws IOException {
      hides(
          secret -> {
            RawPdf pdf = new RawPdf();
            String form =
                "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
                    + " /Resources <</Font <</F1 3 0 R>>";
            int inner = pdf.deflated(form + ">>", RawPdf.bytes(line(100, 700, 12, secret)));
            int outer =
                pdf.deflated(
                    form + " /XObject <</Fm " + inner + " 0 R>>>>", RawPdf.bytes("/Fm Do\n"));
            return pdf.page(
                OPEN_TEXT + "/Fm Do /Fm Do\n", RawPdf.resource("XObject", "Fm", outer), "");
          });
    }

    @Test
    void a_panel_that_covers_one_letter_covers_the_word_15() throws IOException {
      Channel.hides(
          folder,
          secret -> page(line(100, 700, 12, secret)),
          new Panel(1, 104, 130, 3, 14, "third-party"),
          new Panel(1, 90, 133, 108, 4, "third-party"));
    }

    @Test
    void font_names_and_subsets_20() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = new RawPdf();
            int font =
                pdf.add("<</Type /Font /Subtype /Type1 /BaseFont /" + secret + "+Helvetica>>");
            return pdf.page(OPEN_TEXT, "/Font /" + secret + " " + font + " 0 R>>", "");
          });
    }
  }

  @Nested
  class Words_that_do_not_show {
    @Test
    void white_5() throws IOException {
      drops(secret -> page("1 g\n" + line(100, 700, 12, secret)));
    }

    @Test
    void nearly_white_5() throws IOException {
      drops(secret -> page("0.99 g\n" + line(100, 700, 12, secret)));
    }

    @Test
    void transparent_5() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = new RawPdf();
            int state = pdf.add("<</Type /ExtGState /ca 0>>");
            return pdf.page(
                OPEN_TEXT + "/G gs\n" + line(100, 700, 12, secret),
                RawPdf.resource("ExtGState", "G", state),
                "");
          });
    }

    @Test
    void invisible_5() throws IOException {
      drops(secret -> page("3 Tr\n" + line(100, 700, 12, secret)));
    }

    @Test
    void clipped_away_6() throws IOException {
      drops(secret -> page("q 300 300 10 10 re W n\n" + line(100, 700, 12, secret) + "Q\n"));
    }

    @Test
    void under_somebodys_earlier_box_6() throws IOException {
      drops(secret -> page(line(100, 700, 12, secret) + "0 g 80 690 200 30 re f\n"));
    }

    @Test
    void under_a_picture_6() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = new RawPdf();
            byte[] stripes = new byte[64 * 16];
            for (int i = 0; i < stripes.length; i++) {
              stripes[i] = (byte) (i * 37 % 256);
            }
            int image =
                pdf.deflated(
                    "/Type /XObject /Subtype /Image /Width 64 /Height 16 /ColorSpace /DeviceGray"
                        + " /BitsPerComponent 8",
                    stripes);
            return pdf.page(
                OPEN_TEXT + line(100, 700, 12, secret) + "q 200 0 0 30 80 690 cm /Im Do Q\n",
                RawPdf.resource("XObject", "Im", image),
                "");
          });
    }

    @Test
    void off_the_page_6() throws IOException {
      drops(secret -> page(line(900, 700, 12, secret)));
    }

    @Test
    void replacement_text_and_structure_17() throws IOException {
      drops(
          secret ->
              page(
                  "/Span <</ActualText ("
                      + secret
                      + ") /Alt ("
                      + secret
                      + ")>> BDC\n"
                      + line(100, 500, 12, "Open")
                      + "EMC\n"));
    }

    @Test
    void layers_switched_off_21() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = new RawPdf();
            int layer = pdf.add("<</Type /OCG /Name (" + secret + ")>>");
            return pdf.page(
                    OPEN_TEXT + "/OC /L BDC\n" + line(100, 700, 12, secret) + "EMC\n",
                    RawPdf.resource("Properties", "L", layer),
                    "")
                .catalogue(
                    "/OCProperties <</OCGs ["
                        + layer
                        + " 0 R] /D <</OFF ["
                        + layer
                        + " 0 R] /Order []>>>>");
          });
    }
  }

  @Nested
  class Beside_the_pages {
    @Test
    void annotations_22() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = new RawPdf();
            int note =
                pdf.add(
                    "<</Type /Annot /Subtype /Text /Rect [0 0 0 0] /F 2 /Contents ("
                        + secret
                        + ") /T ("
                        + secret
                        + ")>>");
            return pdf.page(OPEN_TEXT, "", "/Annots [" + note + " 0 R]");
          });
    }

    @Test
    void forms_and_their_values_23() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = new RawPdf();
            int field =
                pdf.add(
                    "<</FT /Tx /T (name) /V ("
                        + secret
                        + ") /DV ("
                        + secret
                        + ") /Type /Annot /Subtype /Widget /F 2 /Rect [0 0 0 0]>>");
            int xfa = pdf.stream("", RawPdf.bytes("<xdp>" + secret + "</xdp>"));
            return pdf.page(OPEN_TEXT, "", "/Annots [" + field + " 0 R]")
                .catalogue("/AcroForm <</Fields [" + field + " 0 R] /XFA " + xfa + " 0 R>>");
          });
    }

    @Test
    void attachments_24() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = page("");
            int file = pdf.stream("/Type /EmbeddedFile", RawPdf.bytes(secret));
            int specification =
                pdf.add("<</Type /Filespec /F (" + secret + ".txt) /EF <</F " + file + " 0 R>>>>");
            return pdf.catalogue(
                "/Names <</EmbeddedFiles <</Names [("
                    + secret
                    + ") "
                    + specification
                    + " 0 R]>>>>");
          });
    }

    @Test
    void bookmarks_and_destinations_25() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = page("");
            int root = pdf.add("<</Type /Outlines /First 7 0 R /Last 7 0 R /Count 1>>");
            pdf.add("<</Title (" + secret + ") /Parent " + root + " 0 R>>");
            return pdf.catalogue(
                "/Outlines " + root + " 0 R /Dests <</" + secret + " [5 0 R /Fit]>>");
          });
    }

    @Test
    void information_metadata_and_private_keys_26() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = page("");
            int information =
                pdf.add("<</Author (" + secret + ") /" + secret + " (x) /Title (" + secret + ")>>");
            int metadata = pdf.stream("/Type /Metadata /Subtype /XML", RawPdf.bytes(secret));
            return pdf.trailer("/Info " + information + " 0 R /" + secret + " 1")
                .catalogue("/Metadata " + metadata + " 0 R /PieceInfo <</X (" + secret + ")>>");
          });
    }

    @Test
    void signatures_10() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = new RawPdf();
            int signature =
                pdf.add("<</Type /Sig /Name (" + secret + ") /Contents (" + secret + ")>>");
            int field =
                pdf.add(
                    "<</FT /Sig /T (s) /V "
                        + signature
                        + " 0 R /Type /Annot /Subtype /Widget /F 2 /Rect [0 0 0 0]>>");
            return pdf.page(OPEN_TEXT, "", "/Annots [" + field + " 0 R]")
                .catalogue("/AcroForm <</Fields [" + field + " 0 R] /SigFlags 3>>");
          });
    }

    @Test
    void small_pictures_of_pages_27() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = new RawPdf();
            int small =
                pdf.deflated(
                    "/Width 12 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
                    RawPdf.bytes(secret));
            return pdf.page(OPEN_TEXT, "", "/Thumb " + small + " 0 R");
          });
    }

    @Test
    void pages_that_were_taken_out_31() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = page("");
            int content = pdf.stream("", RawPdf.bytes(line(100, 700, 12, secret)));
            pdf.add(
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0"
                    + " R>>>> /Contents "
                    + content
                    + " 0 R>>");
            return pdf;
          });
    }

    @Test
    void scripts_and_actions_28() throws IOException {
      drops(
          secret ->
              page("")
                  .catalogue(
                      "/OpenAction <</S /JavaScript /JS (app.alert('"
                          + secret
                          + "'))>> /URI <</Base ("
                          + secret
                          + ")>>"));
    }

    @Test
    void earlier_revisions_29() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = page("");
            int note = pdf.add("(" + secret + ")");
            pdf.catalogue("/PieceInfo " + note + " 0 R");
            return RawPdf.of(pdf.revised(note, "(Open)"));
          });
    }

    @Test
    void objects_that_nothing_needs_and_bytes_around_30() throws IOException {
      drops(
          secret -> {
            RawPdf pdf = page("");
            pdf.add("(" + secret + ")");
            return pdf.around("% " + secret + "\n", "\n% " + secret + "\n");
          });
    }
  }
}
