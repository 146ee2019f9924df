package org.rightsdesk.documents.leaks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.Jpeg2000Writer;
import org.rightsdesk.documents.testing.RawPdf;
import org.rightsdesk.documents.testing.TestImages;

/** Secrets in pixels: scans and photographs on pages. */
class PixelLeakTest {
  private static final Panel OVER_SCAN = new Panel(1, 60, 240, 300, 60, "third-party");

  /** Over a strip of pixels that is painted where the other tests have a line of text. */
  private static final Panel OVER_STRIP = new Panel(1, 90, 130, 220, 24, "third-party");

  private static final String STRIP = "q 180 0 0 14 100 695 cm ";

  /** Of a picture one pixel high, up to its width. */
  private static final String GREY_ROW =
      "/Type /XObject /Subtype /Image /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
          + " /Width ";

  private final Path folder;

  PixelLeakTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static RawPdf pageOf(String entries, byte[] content, int width, int height) {
    RawPdf pdf = new RawPdf();
    int image =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width " + width + " /Height " + height + entries,
            content);
    return pdf.page("q 595 0 0 842 0 0 cm /Im Do Q\n", RawPdf.resource("XObject", "Im", image), "");
  }

  private static BufferedImage scan(String secret) {
    return TestImages.scan(620, 877, "Everybody may read", secret, "all of the rest");
  }

  @Test
  void a_scan_as_it_is_11() throws IOException {
    Channel.hides(
        folder,
        secret ->
            pageOf(
                " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
                RawPdf.deflate(TestImages.samples(scan(secret))),
                620,
                877),
        OVER_SCAN);
  }

  @Test
  void rings_around_what_a_JPEG_holds_11_14() throws IOException {
    Channel.hides(
        folder,
        secret ->
            pageOf(
                " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
                TestImages.encoded(scan(secret), "jpeg"),
                620,
                877),
        new Panel(1, 72, 255, 260, 34, "third-party"));
  }

  @Test
  void rings_around_what_a_JPEG_2000_picture_holds_11_14() throws IOException {
    Channel.hides(
        folder,
        secret ->
            pageOf(
                " /Filter /JPXDecode",
                new Jpeg2000Writer(620, 877, TestImages.channels(scan(secret)))
                    .mixed()
                    .smooth(3)
                    .file(16),
                620,
                877),
        new Panel(1, 72, 255, 260, 34, "third-party"));
  }

  @Test
  void small_pictures_and_comments_within_a_JPEG_13() throws IOException {
    Channel.drops(
        folder,
        secret -> {
          byte[] plain = TestImages.encoded(scan("nothing"), "jpeg");
          String text = new String(plain, java.nio.charset.StandardCharsets.ISO_8859_1);
          String comment = "\u00FF\u00FE\u0000" + (char) (secret.length() + 2) + secret;
          return pageOf(
              " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
              RawPdf.bytes(text.substring(0, 2) + comment + text.substring(2)),
              620,
              877);
        });
  }

  @Test
  void scans_in_black_and_white_as_fax_machines_pack_them_11() throws IOException {
    Channel.hides(
        folder,
        secret ->
            pageOf(
                " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode"
                    + " /DecodeParms <</K -1 /Columns 620 /Rows 877>>",
                TestImages.fax(scan(secret)),
                620,
                877),
        OVER_SCAN);
  }

  @Test
  void scans_in_JBIG2_11() throws IOException {
    Channel.hides(
        folder,
        secret ->
            pageOf(
                " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode",
                TestImages.jbig2(scan(secret)),
                620,
                877),
        OVER_SCAN);
  }

  private static RawPdf strip(RawPdf pdf, int image) {
    return pdf.page(STRIP + "/Im Do Q\n", RawPdf.resource("XObject", "Im", image), "");
  }

  @Test
  void stencils_12() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          return strip(
              pdf,
              pdf.deflated(
                  "/Type /XObject /Subtype /Image /Width 96 /Height 1 /ImageMask true"
                      + " /BitsPerComponent 1",
                  RawPdf.bytes(secret)));
        },
        OVER_STRIP);
  }

  @Test
  void what_shows_through_a_mask_12() throws IOException {
    Channel.hides(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          int mask = pdf.deflated(GREY_ROW + 12, RawPdf.bytes(secret));
          return strip(pdf, pdf.deflated(GREY_ROW + "1 /SMask " + mask + " 0 R", new byte[1]));
        },
        OVER_STRIP);
  }

  @Test
  void pictures_within_the_content_12() throws IOException {
    Channel.hides(
        folder,
        secret ->
            new RawPdf().page(STRIP + "BI /W 12 /H 1 /CS /G /BPC 8 ID " + secret + "\nEI Q\n"),
        OVER_STRIP);
  }

  @Test
  void other_pictures_for_print_12() throws IOException {
    Channel.drops(
        folder,
        secret -> {
          RawPdf pdf = new RawPdf();
          int other = pdf.deflated(GREY_ROW + 12, RawPdf.bytes(secret));
          return strip(
              pdf,
              pdf.deflated(
                  GREY_ROW
                      + "1 /Alternates [<</Image "
                      + other
                      + " 0 R /DefaultForPrinting true>>]",
                  new byte[1]));
        });
  }
}
