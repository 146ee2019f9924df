package org.rightsdesk.documents.jpeg2000;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.testing.Jpeg2000Writer;

class Jpeg2000Test {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 109;

  private static void noWatch() {}

  /** A slope, with a field of noise in it. */
  private static int[] samples(int seed, int most) {
    Random random = new Random(seed);
    int[] samples = new int[WIDTH * HEIGHT];
    for (int i = 0; i < samples.length; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      boolean noise = x > 30 && x < 100 && y > 50 && y < 80;
      samples[i] = noise ? random.nextInt(most + 1) : (x * most / WIDTH + y * seed) % (most + 1);
    }
    return samples;
  }

  private static int[] values(DecodedPicture picture, int channel) {
    int[] values = new int[picture.width() * picture.height()];
    for (int i = 0; i < values.length; i++) {
      values[i] = picture.colours().get(channel).at(i % picture.width(), i / picture.width());
    }
    return values;
  }

  private static DecodedPicture decoded(byte[] file, int halvings) throws IOException {
    return Jpeg2000.read(file).decode(halvings, Jpeg2000Test::noWatch);
  }

  private static Named<UnaryOperator<Jpeg2000Writer>> way(
      String name, UnaryOperator<Jpeg2000Writer> setting) {
    return Named.of(name, setting);
  }

  static Stream<Named<UnaryOperator<Jpeg2000Writer>>> ways() {
    return Stream.of(
        way("as it comes", writer -> writer),
        way("not halved", writer -> writer.levels(0)),
        way("halved five times", writer -> writer.levels(5)),
        way("in tiles", writer -> writer.tiles(64, 50)),
        way("in odd tiles", writer -> writer.tiles(37, 109).levels(2)),
        way("colours mixed", Jpeg2000Writer::mixed),
        way("fresh contexts", writer -> writer.flags(2)),
        way("stripes by themselves", writer -> writer.flags(8)),
        way("signs at the ends of segments", writer -> writer.flags(32)),
        way("resolutions first", writer -> writer.order(1)),
        way("resolutions and places", writer -> writer.order(2)),
        way("places first", writer -> writer.order(3).tiles(80, 60)),
        way("components first", writer -> writer.order(4)));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void samples_that_are_stored_exactly_come_back(UnaryOperator<Jpeg2000Writer> way)
      throws IOException {
    int[][] stored = {samples(1, 255), samples(2, 255), samples(3, 255)};
    byte[] file = way.apply(new Jpeg2000Writer(WIDTH, HEIGHT, stored)).codeStream();
    DecodedPicture picture = decoded(file, 0);
    assertThat(picture.isComplete()).isTrue();
    for (int i = 0; i < stored.length; i++) {
      assertThat(values(picture, i)).isEqualTo(stored[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void samples_that_are_stored_smoothly_come_back_nearly(boolean mixed) throws IOException {
    int[][] stored = {samples(1, 255), samples(2, 255), samples(3, 255)};
    Jpeg2000Writer writer = new Jpeg2000Writer(WIDTH, HEIGHT, stored).smooth(-2);
    DecodedPicture picture = decoded((mixed ? writer.mixed() : writer).codeStream(), 0);
    for (int i = 0; i < stored.length; i++) {
      int[] values = values(picture, i);
      for (int at = 0; at < values.length; at++) {
        assertThat(values[at]).isCloseTo(stored[i][at], within(2));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 12, 16})
  void of_deep_samples_the_first_eight_bits_are_kept(int depth) throws IOException {
    int[] stored = samples(5, (1 << depth) - 1);
    DecodedPicture picture =
        decoded(new Jpeg2000Writer(WIDTH, HEIGHT, stored).depth(depth).codeStream(), 0);
    int dropped = Math.max(0, depth - 8);
    assertThat(picture.colours().getFirst().depth()).isEqualTo(Math.min(8, depth));
    assertThat(values(picture, 0))
        .isEqualTo(Arrays.stream(stored).map(value -> value >> dropped).toArray());
  }

  @Test
  void a_picture_is_made_smaller_while_it_is_decoded() throws IOException {
    int[] slope = new int[WIDTH * HEIGHT];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = i % WIDTH;
    }
    byte[] file = new Jpeg2000Writer(WIDTH, HEIGHT, slope).tiles(50, 50).codeStream();
    assertThat(Jpeg2000.read(file).mostHalvings()).isEqualTo(3);
    DecodedPicture picture = decoded(file, 2);
    assertThat(picture.width()).isEqualTo(38);
    assertThat(picture.height()).isEqualTo(28);
    for (int x = 0; x < 38; x++) {
      assertThat(picture.colours().getFirst().at(x, 10)).isCloseTo(4 * x, within(6));
    }
  }

  @Test
  void a_palette_gives_the_colours_and_the_samples_stay_to_be_had() throws IOException {
    int[] stored = samples(1, 3);
    byte[] palette =
        Jpeg2000Writer.box(
            "pclr",
            Jpeg2000Writer.shorts(4),
            Jpeg2000Writer.bytes(3, 7, 7, 7),
            Jpeg2000Writer.bytes(10, 20, 30, 11, 21, 31, 12, 22, 32, 13, 23, 33));
    byte[] mapping =
        Jpeg2000Writer.box("cmap", Jpeg2000Writer.bytes(0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 1, 2));
    DecodedPicture picture =
        decoded(new Jpeg2000Writer(WIDTH, HEIGHT, stored).depth(2).file(16, palette, mapping), 0);
    assertThat(picture.colours()).hasSize(3);
    assertThat(values(picture, 2))
        .isEqualTo(Arrays.stream(stored).map(value -> 30 + value).toArray());
    assertThat(picture.stored().at(7, 0)).isEqualTo(stored[7]);
  }

  @Test
  void channels_come_in_the_order_of_their_colours_and_opacity_apart() throws IOException {
    int[][] stored = {samples(1, 255), samples(2, 255), samples(3, 255), samples(4, 255)};
    byte[] meanings =
        Jpeg2000Writer.box("cdef", Jpeg2000Writer.shorts(4, 0, 1, 0, 1, 0, 3, 2, 0, 2, 3, 0, 1));
    DecodedPicture picture =
        decoded(new Jpeg2000Writer(WIDTH, HEIGHT, stored).file(16, meanings), 0);
    assertThat(picture.colours()).hasSize(3);
    assertThat(values(picture, 0)).isEqualTo(stored[3]);
    assertThat(values(picture, 1)).isEqualTo(stored[2]);
    assertThat(values(picture, 2)).isEqualTo(stored[1]);
    assertThat(picture.opacity().orElseThrow().at(9, 9)).isEqualTo(stored[0][9 * WIDTH + 9]);
  }

  @Test
  void a_picture_that_ends_early_says_so() throws IOException {
    byte[] whole = new Jpeg2000Writer(WIDTH, HEIGHT, samples(1, 255)).codeStream();
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(decoded(half, 0).isComplete()).isFalse();
    byte[] tiles = new Jpeg2000Writer(WIDTH, HEIGHT, samples(1, 255)).tiles(50, 50).codeStream();
    assertThat(decoded(Arrays.copyOf(tiles, tiles.length / 2), 0).isComplete()).isFalse();
  }

  @Test
  void damage_ends_in_an_error_that_is_expected_or_in_a_picture() {
    byte[] whole =
        new Jpeg2000Writer(40, 40, Arrays.copyOf(samples(1, 255), 1600)).tiles(30, 40).file(17);
    Random random = new Random(8);
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = whole.clone();
      for (int bytes = random.nextInt(3); bytes >= 0; bytes--) {
        damaged[random.nextInt(Math.min(damaged.length, 400))] = (byte) random.nextInt(256);
      }
      try {
        Jpeg2000 picture = Jpeg2000.read(damaged);
        if ((long) picture.width() * picture.height() < 1_000_000) {
          picture.decode(0, Jpeg2000Test::noWatch);
          read++;
        }
      } catch (IOException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
    assertThat(read).isBetween(1, 1_999);
  }

  @Test
  void the_watch_can_end_the_decoding() {
    byte[] file = new Jpeg2000Writer(WIDTH, HEIGHT, samples(1, 255)).codeStream();
    assertThatThrownBy(
            () ->
                Jpeg2000.read(file)
                    .decode(
                        0,
                        () -> {
                          throw new IllegalStateException("too long");
                        }))
        .hasMessage("too long");
  }

  @Test
  void a_tile_that_is_divided_without_end_is_refused() {
    byte[] file = new Jpeg2000Writer(WIDTH, HEIGHT, samples(1, 255)).codeStream();
    file[8] = 0x10;
    file[24] = 0x10;
    assertThatThrownBy(() -> decoded(file, 0)).isInstanceOf(IOException.class);
  }
}
