package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.picture.PagePicture;

class CanvasTest {
  private static final int WIDTH = 9;
  private static final int HEIGHT = 7;

  private final Canvas canvas = new Canvas();

  private void isWhite() {
    PagePicture picture = canvas.picture();
    assertThat(picture.samples()).hasSize(WIDTH * HEIGHT).containsOnly(255);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0x808080, 0xFF0000})
  void nothing_of_a_page_is_on_the_next(int colour) {
    canvas.begin(WIDTH, HEIGHT);
    canvas.pixel(8, 0, colour);
    canvas.pixel(0, 3, colour);
    canvas.pixel(4, 6, colour);
    canvas.picture();
    canvas.begin(WIDTH, HEIGHT);
    isWhite();
  }

  @Test
  void nothing_of_a_page_that_failed_is_on_the_next() {
    canvas.begin(WIDTH, HEIGHT);
    canvas.pixel(4, 4, 0);
    canvas.begin(WIDTH, HEIGHT);
    isWhite();
  }
}
