package org.rightsdesk.documents.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.rightsdesk.documents.canonical.PictureKind;

/**
 * Encodes photographs as baseline JPEG files of quality 75 that hold pixels and nothing else.
 *
 * <p>Colour is kept at half the resolution. Each row of blocks begins anew, so that a part of the
 * picture can be decoded by itself. The same pixels give the same bytes.
 */
final class JpegEncoder {
  private static final int START = 0xFFD8;
  private static final int END = 0xFFD9;
  private static final int JFIF = 0xFFE0;
  private static final int STEPS = 0xFFDB;
  private static final int FRAME = 0xFFC0;
  private static final int CODES = 0xFFC4;
  private static final int RESTARTS = 0xFFDD;
  private static final int SCAN = 0xFFDA;
  private static final int RESTART = 0xFFD0;
  private static final int RESTART_NUMBERS = 8;

  /** Says that three channels are lightness and two of colour, and that pixels are square. */
  private static final byte[] JFIF_CONTENT = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

  /** The parts of a pixel that can be added with room between them. */
  private static final int RED_AND_BLUE = 0xFF00FF;

  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int WHITE_ROOM = 48;
  private static final byte[] WHITE = white();

  private final PagePicture picture;
  private final boolean colour;
  private final int unit;
  private final int unitsAcross;
  private final int unitsDown;
  private final JpegSymbols symbols;
  private final JpegBlocks light;
  private final JpegBlocks tint;
  private final float[][] blocks = new float[6][64];
  private final int[] before = new int[3];

  /** The pixels of four blocks, and sums of each four of them. */
  private final int[] pixels = new int[4 * 64];

  private final int[] greens = new int[64];
  private final int[] others = new int[64];

  private JpegEncoder(PagePicture picture) {
    this.picture = picture;
    this.colour = picture.kind() == PictureKind.COLOUR;
    this.unit = colour ? 16 : 8;
    this.unitsAcross = (picture.width() + unit - 1) / unit;
    this.unitsDown = (picture.height() + unit - 1) / unit;
    this.symbols = new JpegSymbols(unitsAcross * unitsDown * 16);
    this.light = new JpegBlocks(symbols, false);
    this.tint = new JpegBlocks(symbols, true);
  }

  /** Encodes a picture in greys or in colour. */
  static byte[] encode(PagePicture picture) {
    return new JpegEncoder(picture).encode();
  }

  private static byte[] white() {
    byte[] white = new byte[WHITE_ROOM];
    Arrays.fill(white, (byte) 0xFF);
    return white;
  }

  private byte[] encode() {
    int[] ends = new int[unitsDown];
    for (int row = 0; row < unitsDown; row++) {
      Arrays.fill(before, 0);
      for (int column = 0; column < unitsAcross; column++) {
        unit(column * unit, row * unit);
      }
      ends[row] = symbols.count();
    }
    HuffmanCode[] codes = new HuffmanCode[colour ? 4 : 2];
    for (int table = 0; table < codes.length; table++) {
      codes[table] = symbols.code(table);
    }
    JpegBits bits = new JpegBits(symbols.count() + 1_024);
    bits.addShort(START);
    header(bits, codes);
    int from = 0;
    for (int row = 0; row < unitsDown; row++) {
      symbols.write(from, ends[row], codes, bits);
      bits.fill();
      from = ends[row];
      if (row < unitsDown - 1) {
        bits.addShort(RESTART + row % RESTART_NUMBERS);
      }
    }
    bits.addShort(END);
    return bits.toArray();
  }

  private void header(JpegBits bits, HuffmanCode[] codes) {
    int channels = picture.channels();
    bits.addShort(JFIF);
    bits.addShort(2 + JFIF_CONTENT.length);
    bits.addBytes(JFIF_CONTENT);
    for (int table = 0; table < (colour ? 2 : 1); table++) {
      bits.addShort(STEPS);
      bits.addShort(2 + 1 + 64);
      bits.addByte(table);
      bits.addBytes((table == 0 ? light : tint).steps());
    }
    bits.addShort(FRAME);
    bits.addShort(8 + 3 * channels);
    bits.addByte(8);
    bits.addShort(picture.height());
    bits.addShort(picture.width());
    bits.addByte(channels);
    for (int channel = 0; channel < channels; channel++) {
      bits.addByte(channel + 1);
      bits.addByte(colour && channel == 0 ? 0x22 : 0x11);
      bits.addByte(channel == 0 ? 0 : 1);
    }
    for (int table = 0; table < codes.length; table++) {
      bits.addShort(CODES);
      bits.addShort(2 + 1 + 16 + codes[table].symbols().length);
      bits.addByte(((table & 1) << 4) | (table >> 1));
      bits.addBytes(codes[table].countsOfLengths());
      bits.addBytes(codes[table].symbols());
    }
    bits.addShort(RESTARTS);
    bits.addShort(4);
    bits.addShort(unitsAcross);
    bits.addShort(SCAN);
    bits.addShort(6 + 2 * channels);
    bits.addByte(channels);
    for (int channel = 0; channel < channels; channel++) {
      bits.addByte(channel + 1);
      bits.addByte(channel == 0 ? 0x00 : 0x11);
    }
    bits.addByte(0);
    bits.addByte(63);
    bits.addByte(0);
  }

  /** Adds the blocks of a square of the picture, of which the edge goes on outside. */
  private void unit(int left, int top) {
    if (isWhite(left, top)) {
      for (int i = 0; i < (colour ? 4 : 1); i++) {
        before[0] = light.addFlat(127, before[0]);
      }
      for (int channel = 1; channel < picture.channels(); channel++) {
        before[channel] = tint.addFlat(0, before[channel]);
      }
      return;
    }
    if (!colour) {
      greys(left, top);
      before[0] = add(light, blocks[0], before[0]);
      return;
    }
    colours(left, top);
    for (int i = 0; i < 4; i++) {
      before[0] = add(light, blocks[i], before[0]);
    }
    before[1] = add(tint, blocks[4], before[1]);
    before[2] = add(tint, blocks[5], before[2]);
  }

  private static int add(JpegBlocks kind, float[] block, int before) {
    float first = block[0];
    for (int i = 1; i < 64; i++) {
      if (block[i] != first) {
        return kind.add(block, before);
      }
    }
    return kind.addFlat(first, before);
  }

  private boolean isWhite(int left, int top) {
    int channels = picture.channels();
    int right = Math.min(left + unit, picture.width());
    int bottom = Math.min(top + unit, picture.height());
    int length = (right - left) * channels;
    for (int y = top; y < bottom; y++) {
      int at = (y * picture.width() + left) * channels;
      if (Arrays.mismatch(picture.samples(), at, at + length, WHITE, 0, length) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void greys(int left, int top) {
    byte[] samples = picture.samples();
    float[] block = blocks[0];
    for (int i = 0; i < 64; i++) {
      int x = Math.min(left + i % 8, picture.width() - 1);
      int y = Math.min(top + i / 8, picture.height() - 1);
      block[i] = (samples[y * picture.width() + x] & 0xFF) - 128;
    }
  }

  /** Fills four blocks of lightness, and two of colour with the mean of each four pixels. */
  private void colours(int left, int top) {
    for (int block = 0; block < 4; block++) {
      takePixels(left + block % 2 * 8, top + block / 2 * 8, block * 64);
      for (int i = 0; i < 64; i++) {
        blocks[block][i] = light(pixels[block * 64 + i]);
      }
    }
    for (int i = 0; i < 64; i++) {
      // Sums run over the whole square, pixels block by block.
      int at = i / 32 * 128 + i / 4 % 2 * 64 + i / 8 % 4 * 16 + i % 4 * 2;
      int one = pixels[at];
      int two = pixels[at + 1];
      int three = pixels[at + 8];
      int four = pixels[at + 9];
      greens[i] = green(one) + green(two) + green(three) + green(four);
      others[i] =
          (one & RED_AND_BLUE)
              + (two & RED_AND_BLUE)
              + (three & RED_AND_BLUE)
              + (four & RED_AND_BLUE);
    }
    for (int i = 0; i < 64; i++) {
      int red = others[i] & 0xFFFF;
      int blue = others[i] >> 16;
      blocks[4][i] = (-11_059 * red - 21_709 * greens[i] + 32_768 * blue + 131_072) >> 18;
      blocks[5][i] = (32_768 * red - 27_439 * greens[i] - 5_329 * blue + 131_072) >> 18;
    }
  }

  /** Takes eight by eight pixels, each a number whose lowest eight bits are red. */
  private void takePixels(int left, int top, int to) {
    byte[] samples = picture.samples();
    int width = picture.width();
    boolean within = left + 8 < width && top + 8 <= picture.height();
    for (int i = 0; i < 64; i++) {
      int x = left + i % 8;
      int y = top + i / 8;
      if (within) {
        // Reads a sample of the pixel beside it as well, which nothing asks for.
        pixels[to + i] = (int) FOUR_BYTES.get(samples, (y * width + x) * 3);
      } else {
        int at = (Math.min(y, picture.height() - 1) * width + Math.min(x, width - 1)) * 3;
        pixels[to + i] =
            (samples[at] & 0xFF) | (samples[at + 1] & 0xFF) << 8 | (samples[at + 2] & 0xFF) << 16;
      }
    }
  }

  private static int green(int pixel) {
    return pixel >> 8 & 0xFF;
  }

  private static int light(int pixel) {
    int red = pixel & 0xFF;
    int blue = pixel >> 16 & 0xFF;
    return ((19_595 * red + 38_470 * green(pixel) + 7_471 * blue + 32_768) >> 16) - 128;
  }
}
