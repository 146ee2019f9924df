package org.rightsdesk.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.PictureKind;

class PictureKindsTest {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 8;
  private static final int GREY = 0x010101;

  private final int[] rgb = new int[WIDTH * HEIGHT];

  PictureKindsTest() {
    Arrays.fill(rgb, 0xFFFFFFFF);
  }

  private PagePicture reduced() {
    return PictureKinds.reduce(WIDTH, HEIGHT, rgb);
  }

  @Test
  void each_tone_comes_to_the_nearest_of_sixteen_greys() {
    for (int tone = 0; tone < 256; tone++) {
      rgb[3 * WIDTH + tone] = tone * GREY;
    }
    PagePicture picture = reduced();
    assertThat(picture.kind()).isEqualTo(PictureKind.TEXT);
    for (int tone = 0; tone < 256; tone++) {
      assertThat(picture.lightness(tone, 3)).isEqualTo(Math.round(tone / 17f) * 17);
    }
    assertThat(picture.lightness(5, 2)).isEqualTo(255);
    assertThat(picture.lightness(5, 4)).isEqualTo(255);
  }

  @Test
  void a_pixel_of_colour_makes_a_picture_in_colour_and_a_tinge_does_not() {
    for (int channel = 0; channel < 24; channel += 8) {
      rgb[1_700] = 120 * GREY + (10 << channel);
      assertThat(reduced().kind()).isEqualTo(PictureKind.TEXT);
      rgb[1_700] = 120 * GREY + (11 << channel);
      assertThat(reduced().kind()).isEqualTo(PictureKind.COLOUR);
    }
  }

  @Test
  void greys_are_a_photograph_where_more_than_a_quarter_are_middle_tones() {
    Arrays.fill(rgb, 0, rgb.length / 8, 40 * GREY);
    Arrays.fill(rgb, rgb.length / 8, rgb.length / 4, 234 * GREY);
    Arrays.fill(rgb, rgb.length / 4, rgb.length / 2, 39 * GREY);
    Arrays.fill(rgb, rgb.length / 2, rgb.length, 235 * GREY);
    assertThat(reduced().kind()).isEqualTo(PictureKind.TEXT);
    rgb[rgb.length - 1] = 100 * GREY;
    assertThat(reduced().kind()).isEqualTo(PictureKind.GREY_PHOTOGRAPH);
  }

  @Test
  void colours_are_kept_as_they_are() {
    int[] colours = {
      0xFF0102, 0x03FF04, 0x0506FF, 0x80FE01, 0x7F8081, 0x102030, 0xA0B0C0, 0xFFFFFF, 0x000000
    };
    PagePicture picture = PictureKinds.reduce(3, 3, colours);
    assertThat(picture.kind()).isEqualTo(PictureKind.COLOUR);
    for (int i = 0; i < 9; i++) {
      byte[] samples = Arrays.copyOfRange(picture.samples(), 3 * i, 3 * i + 3);
      assertThat(samples)
          .as("pixel %d", i)
          .containsExactly(colours[i] >> 16, colours[i] >> 8 & 0xFF, colours[i] & 0xFF);
    }
  }

  @Test
  void greys_come_to_the_same_as_pixels_of_the_same_tones() {
    SplittableRandom random = new SplittableRandom(17);
    byte[] greys = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < greys.length; i++) {
      int tone = random.nextInt(4) == 0 ? random.nextInt(256) : 255;
      greys[i] = (byte) tone;
      rgb[i] = tone * GREY;
    }
    PagePicture picture = PictureKinds.reduce(WIDTH, HEIGHT, greys);
    assertThat(picture.kind()).isEqualTo(reduced().kind());
    assertThat(picture.samples()).isEqualTo(reduced().samples());
  }

  @Test
  void middle_tones_are_counted_where_rows_are_no_whole_number_of_eights() {
    for (int dark = 0; dark <= 27; dark++) {
      byte[] greys = new byte[9 * 3];
      Arrays.fill(greys, (byte) 0xFF);
      Arrays.fill(greys, 0, dark, (byte) 100);
      assertThat(PictureKinds.reduce(9, 3, greys).kind())
          .isEqualTo(dark * 4 > 27 ? PictureKind.GREY_PHOTOGRAPH : PictureKind.TEXT);
    }
  }
}
