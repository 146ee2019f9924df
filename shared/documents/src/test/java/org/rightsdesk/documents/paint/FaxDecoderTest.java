package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.testing.TestImages;

/** What fax machines pack, unpacked; the code words are written out from T.4 and T.6. */
class FaxDecoderTest {
  private static final String END = "000000000001";
  private static final String ALL_WHITE = "101010";
  private static final String BAR = "1011" + "000101" + "1011";
  private static final String AS_ABOVE = "1 1 1";

  /** Of a bar of eight black pixels with four white ones on each side. */
  private static final byte[] BAR_PIXELS = {0x0F, (byte) 0xF0};

  private static byte[] packed(String words) {
    String bits = words.replace(" ", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < bits.length(); at += 8) {
      String eight = bits.substring(at, Math.min(at + 8, bits.length()));
      bytes.write(Integer.parseInt(eight + "0".repeat(8 - eight.length()), 2));
    }
    return bytes.toByteArray();
  }

  private static FaxDecoder.Decoded decode(String words, int rows, int mixing, boolean aligned) {
    return FaxDecoder.decode(packed(words), new FaxDecoder.Form(16, rows, mixing, aligned));
  }

  /** A white row and two with a bar. */
  private static byte[] picture() {
    return new byte[] {0, 0, BAR_PIXELS[0], BAR_PIXELS[1], BAR_PIXELS[0], BAR_PIXELS[1]};
  }

  @Test
  void every_length_of_a_run_is_read() {
    int longest = 2_700;
    BufferedImage image =
        new BufferedImage(longest + 40, 2 * longest, BufferedImage.TYPE_BYTE_BINARY);
    byte[] black = new byte[(longest + 47) / 8 * 2 * longest];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean isBlack = y % 2 == 1 && x >= y / 2 && x < longest;
        image.setRGB(x, y, isBlack ? 0 : 0xFFFFFF);
        black[y * ((longest + 47) / 8) + x / 8] |= (byte) (isBlack ? 0x80 >> x % 8 : 0);
      }
    }
    FaxDecoder.Decoded decoded =
        FaxDecoder.decode(
            TestImages.fax(image),
            new FaxDecoder.Form(image.getWidth(), image.getHeight(), -1, false));
    assertThat(decoded.isWhole()).isTrue();
    assertThat(Arrays.equals(decoded.black(), black)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ALL_WHITE + BAR + BAR,
        END + ALL_WHITE + END + BAR + END + BAR,
        "0000" + END + ALL_WHITE + "000" + END + BAR + END + BAR + END + END + END
      })
  void rows_of_runs_are_read_with_and_without_their_ends(String words) {
    FaxDecoder.Decoded decoded = decode(words, 3, 0, false);
    assertThat(decoded.black()).isEqualTo(picture());
    assertThat(decoded.isWhole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        END + "1" + ALL_WHITE + END + "1" + BAR + END + "0" + AS_ABOVE,
        "1" + ALL_WHITE + "1" + BAR + "0" + AS_ABOVE
      })
  void rows_that_say_how_they_are_coded_are_read(String words) {
    FaxDecoder.Decoded decoded = decode(words, 3, 4, false);
    assertThat(decoded.black()).isEqualTo(picture());
    assertThat(decoded.isWhole()).isTrue();
  }

  @Test
  void rows_that_begin_with_a_byte_are_read() {
    FaxDecoder.Decoded decoded =
        decode("10101000" + BAR + "00" + BAR + "00" + END + END, 3, 0, true);
    assertThat(decoded.black()).isEqualTo(picture());
    assertThat(decoded.isWhole()).isTrue();
  }

  @Test
  void every_way_of_coding_by_the_row_above_is_read() {
    String bar = "001" + "1011" + "000101" + "1"; // Four white, eight black, the rest as above.
    String aside = "011" + "010" + "1"; // One pixel narrower on each side.
    String back = "000010" + "000011" + "1"; // Two pixels wider.
    String far = "0000011" + "0000010" + "1"; // Three pixels narrower.
    String past = "0001" + "1"; // No bar any more.
    FaxDecoder.Decoded decoded = decode(bar + aside + back + far + past + END + END, 5, -1, false);
    assertThat(decoded.black())
        .isEqualTo(
            new byte[] {
              0x0F, (byte) 0xF0, 0x07, (byte) 0xE0, 0x1F, (byte) 0xF8, 0x03, (byte) 0xC0, 0, 0
            });
    assertThat(decoded.isWhole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 1 1",
        "001 1011 000101 1",
        "1 1" + END + END,
        "",
      })
  void too_few_rows_are_told(String words) {
    assertThat(decode(words, 9, -1, false).isWhole()).isFalse();
  }

  @Test
  void a_row_that_is_damaged_is_told_and_the_next_one_read_from_its_beginning() {
    FaxDecoder.Decoded decoded =
        decode(END + ALL_WHITE + END + "1011" + "00000000" + "1" + END + BAR, 3, 0, false);
    assertThat(decoded.isWhole()).isFalse();
    assertThat(decoded.black()).startsWith(0, 0).endsWith(BAR_PIXELS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "001 101010 000101 1", // More than the row holds.
        "001 00110101 000101 1 010", // Before its beginning.
        "0000001111", // Not coded at all, which nobody does.
        "001 1011 00000001"
      })
  void what_a_row_cannot_hold_is_told(String words) {
    assertThat(decode(words + "1 1 1 1 1 1", 2, -1, false).isWhole()).isFalse();
  }

  @Test
  void bytes_of_any_kind_come_to_an_end() {
    byte[] bytes = new byte[4_000];
    new Random(11).nextBytes(bytes);
    for (int mixing = -1; mixing <= 1; mixing++) {
      FaxDecoder.Form form = new FaxDecoder.Form(300, 4_000, mixing, false);
      assertThat(FaxDecoder.decode(bytes, form).isWhole()).isFalse();
    }
  }
}
