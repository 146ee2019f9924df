package org.rightsdesk.documents.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PictureEncoder;

/** Java's own inflater says what is right. */
class PackedRowsTest {
  private static final int[] WIDTHS = {1, 2, 3, 5, 9, 10, 64, 301, 1_654};

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private static int row(int width) {
    return (width + 1) / 2;
  }

  /** A picture with marks of many lengths, some of them on in the row below. */
  private byte[] packed(int width, int height) {
    byte[] samples = new byte[width * height];
    int grey = 255;
    for (int i = 0; i < samples.length; i++) {
      if (random.nextInt(40) == 0) {
        grey = random.nextInt(16) * 17;
      }
      boolean on = i >= width && random.nextInt(30) > 0;
      samples[i] = on ? samples[i - width] : (byte) grey;
    }
    return PictureEncoder.encode(new PagePicture(width, height, PictureKind.TEXT, samples)).bytes();
  }

  private static byte[] inflated(byte[] packed, int length) throws DataFormatException {
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    byte[] result = new byte[length];
    assertThat(inflater.inflate(result)).isEqualTo(length);
    inflater.end();
    return result;
  }

  @Test
  void pictures_unpack_to_what_any_reader_sees() throws Exception {
    for (int width : WIDTHS) {
      for (int height : new int[] {1, 2, 77}) {
        byte[] packed = packed(width, height);
        assertThat(PackedRows.unpack(packed, row(width), height))
            .as("%d by %d, seed %d", width, height, seed)
            .isEqualTo(inflated(packed, row(width) * height));
      }
    }
  }

  @Test
  void a_bit_that_is_another_anywhere_is_a_fault() {
    byte[] packed = packed(61, 19);
    for (int bit = 0; bit < packed.length * 8; bit++) {
      byte[] changed = packed.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> PackedRows.unpack(changed, row(61), 19))
          .as("bit %d, seed %d", bit, seed)
          .isInstanceOf(FileFault.class);
    }
  }

  @Test
  void what_is_cut_short_or_goes_on_or_has_another_size_is_a_fault() {
    byte[] packed = packed(61, 19);
    for (int length = 0; length < packed.length + 2; length++) {
      if (length != packed.length) {
        byte[] other = Arrays.copyOf(packed, length);
        assertThatThrownBy(() -> PackedRows.unpack(other, row(61), 19))
            .isInstanceOf(FileFault.class);
      }
    }
    assertThatThrownBy(() -> PackedRows.unpack(packed, row(61), 18)).isInstanceOf(FileFault.class);
    assertThatThrownBy(() -> PackedRows.unpack(packed, row(61), 20)).isInstanceOf(FileFault.class);
  }

  @Test
  void what_another_packs_is_a_fault() {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[row(61) * 19]);
    deflater.finish();
    byte[] packed = new byte[1_000];
    byte[] all = Arrays.copyOf(packed, deflater.deflate(packed));
    deflater.end();
    assertThatThrownBy(() -> PackedRows.unpack(all, row(61), 19)).isInstanceOf(FileFault.class);
  }
}
