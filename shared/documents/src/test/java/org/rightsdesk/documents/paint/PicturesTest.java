package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.testing.RawPdf;

/** Where the pictures of a page are told to be. */
class PicturesTest {
  private static final Offset<Double> A_PIXEL = Offset.offset(0.4);

  private final Path folder;
  private final RawPdf pdf = new RawPdf();
  private final int picture =
      pdf.deflated(
          "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8"
              + " /ColorSpace /DeviceGray",
          new byte[] {0, 90, 120, 127});

  PicturesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<Box> pictures(String content, String resources, String entries) throws IOException {
    pdf.page(content, "/XObject <</P " + picture + " 0 R " + resources + ">> ", entries);
    return FirstPage.whole(pdf, folder.resolve("pictures.pdf")).pictures();
  }

  private static void isAt(List<Box> boxes, double x, double y, double width, double height) {
    assertThat(boxes).hasSize(1);
    assertThat(boxes.getFirst().x()).isCloseTo(x, A_PIXEL);
    assertThat(boxes.getFirst().y()).isCloseTo(y, A_PIXEL);
    assertThat(boxes.getFirst().width()).isCloseTo(width, A_PIXEL);
    assertThat(boxes.getFirst().height()).isCloseTo(height, A_PIXEL);
  }

  @Test
  void a_picture_is_where_it_is_seen() throws IOException {
    isAt(pictures("q 200 0 0 100 50 600 cm /P Do Q", "", ""), 50, 142, 200, 100);
  }

  @Test
  void on_a_turned_page_it_is_where_it_is_seen() throws IOException {
    isAt(pictures("q 200 0 0 100 50 600 cm /P Do Q", "", "/Rotate 90"), 600, 50, 100, 200);
  }

  @Test
  void what_a_form_paints_turned_is_where_it_is_seen() throws IOException {
    int form =
        pdf.deflated(
            "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Matrix [1 0 0 1 10 0]"
                + " /Resources <</XObject <</P "
                + picture
                + " 0 R>>>>",
            RawPdf.bytes("q 0 100 -200 0 250 600 cm /P Do Q"));
    isAt(pictures("/F Do", "/F " + form + " 0 R", ""), 60, 142, 200, 100);
  }

  @Test
  void what_is_cut_away_or_lies_off_the_page_does_not_count() throws IOException {
    isAt(pictures("q 60 610 20 30 re W n 200 0 0 100 50 600 cm /P Do Q", "", ""), 60, 202, 20, 30);
  }

  @Test
  void a_picture_off_the_page_is_none() throws IOException {
    assertThat(pictures("q 20 0 0 10 700 600 cm /P Do Q", "", "")).isEmpty();
  }

  @Test
  void a_picture_larger_than_the_page_is_as_large_as_the_page() throws IOException {
    isAt(pictures("q 9000000 0 0 9000000 -4000 -4000 cm /P Do Q", "", ""), 0, 0, 595, 842);
  }
}
