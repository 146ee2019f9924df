package org.rightsdesk.documents.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes JPEG 2000 pictures in one layer, after ISO/IEC 15444-1: slowly, and in few of the ways
 * that there are.
 */
public final class Jpeg2000Writer {
  private static final int GUARD_BITS = 2;
  private static final int BLOCK = 4;

  private final int width;
  private final int height;
  private final int[][] components;
  private int depth = 8;
  private int levels = 3;
  private boolean reversible = true;
  private int stepBits;
  private boolean mixed;
  private int tileWidth;
  private int tileHeight;
  private int flags;
  private int order;

  /**
   * A picture of eight bits a sample.
   *
   * @param components for each the samples, row by row
   */
  public Jpeg2000Writer(int width, int height, int[]... components) {
    this.width = width;
    this.height = height;
    this.components = components;
    this.tileWidth = width;
    this.tileHeight = height;
  }

  /** With this many bits a sample. */
  public Jpeg2000Writer depth(int bits) {
    depth = bits;
    return this;
  }

  /** Halved this many times. */
  public Jpeg2000Writer levels(int count) {
    levels = count;
    return this;
  }

  /** In the way that does not bring back samples as they were, in steps of a power of two. */
  public Jpeg2000Writer smooth(int power) {
    reversible = false;
    stepBits = power;
    return this;
  }

  /** With three colours mixed into lightness and two differences. */
  public Jpeg2000Writer mixed() {
    mixed = true;
    return this;
  }

  /** In tiles. */
  public Jpeg2000Writer tiles(int across, int down) {
    tileWidth = across;
    tileHeight = down;
    return this;
  }

  /** With variants in the coding of blocks: 2 for fresh contexts, 8 for stripes by themselves. */
  public Jpeg2000Writer flags(int variants) {
    flags = variants;
    return this;
  }

  /** With packets in the order of a code, from 0 to 4. */
  public Jpeg2000Writer order(int code) {
    order = code;
    return this;
  }

  /** The code stream with the boxes of a file around it, and others between. */
  public byte[] file(int namedColours, byte[]... boxes) {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.writeBytes(
        box("ihdr", ints(height, width), shorts(components.length), bytes(depth - 1, 7, 0, 0)));
    header.writeBytes(box("colr", bytes(1, 0, 0), ints(namedColours)));
    for (byte[] box : boxes) {
      header.writeBytes(box);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(box("jP  ", ints(0x0D0A870A)));
    file.writeBytes(box("ftyp", latin("jp2 "), ints(0), latin("jp2 ")));
    file.writeBytes(box("jp2h", header.toByteArray()));
    file.writeBytes(box("jp2c", codeStream()));
    return file.toByteArray();
  }

  /** A box with its content. */
  public static byte[] box(String name, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream box = new ByteArrayOutputStream();
    box.writeBytes(ints(content.size() + 8));
    box.writeBytes(latin(name));
    box.writeBytes(content.toByteArray());
    return box.toByteArray();
  }

  /** Bytes. */
  public static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** Numbers of two bytes. */
  public static byte[] shorts(int... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int value : values) {
      out.write(value >> 8);
      out.write(value);
    }
    return out.toByteArray();
  }

  private static byte[] ints(int... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int value : values) {
      out.writeBytes(shorts(value >> 16, value));
    }
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The code stream by itself. */
  public byte[] codeStream() {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(stream)) {
      header(data);
      int number = 0;
      for (int top = 0; top < height; top += tileHeight) {
        for (int left = 0; left < width; left += tileWidth) {
          byte[] tile = tile(left, top);
          data.writeShort(0xFF90);
          data.writeShort(10);
          data.writeShort(number++);
          data.writeInt(tile.length + 14);
          data.writeShort(1);
          data.writeShort(0xFF93);
          data.write(tile);
        }
      }
      data.writeShort(0xFFD9);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stream.toByteArray();
  }

  private void header(DataOutputStream data) throws IOException {
    data.writeInt(0xFF4FFF51);
    data.writeShort(38 + 3 * components.length);
    data.writeShort(0);
    for (int value : new int[] {width, height, 0, 0, tileWidth, tileHeight, 0, 0}) {
      data.writeInt(value);
    }
    data.writeShort(components.length);
    for (int i = 0; i < components.length; i++) {
      data.write(new byte[] {(byte) (depth - 1), 1, 1});
    }
    data.writeShort(0xFF52);
    data.writeShort(12);
    data.write(new byte[] {0, (byte) order, 0, 1, (byte) (mixed ? 1 : 0), (byte) levels});
    data.write(new byte[] {BLOCK, BLOCK, (byte) flags, (byte) (reversible ? 1 : 0)});
    int bands = 3 * levels + 1;
    data.writeShort(0xFF5C);
    data.writeShort(reversible ? 3 + bands : 3 + 2 * bands);
    data.write((GUARD_BITS << 5) + (reversible ? 0 : 2));
    for (int band = 0; band < bands; band++) {
      if (reversible) {
        data.write(exponent(band) << 3);
      } else {
        data.writeShort(exponent(band) << 11);
      }
    }
  }

  /** Such that the largest sample of a band fits. */
  private int exponent(int band) {
    int gain = band == 0 ? 0 : (band - 1) % 3 == 2 ? 2 : 1;
    return depth + gain + (reversible ? 1 : -stepBits);
  }

  private byte[] tile(int left, int top) {
    int across = Math.min(tileWidth, width - left);
    int down = Math.min(tileHeight, height - top);
    double[][] samples = new double[components.length][across * down];
    for (int i = 0; i < components.length; i++) {
      for (int y = 0; y < down; y++) {
        for (int x = 0; x < across; x++) {
          samples[i][y * across + x] =
              components[i][(top + y) * width + left + x] - (1 << (depth - 1));
        }
      }
    }
    if (mixed) {
      mix(samples);
    }
    List<List<byte[]>> packets = new ArrayList<>();
    for (double[] component : samples) {
      packets.add(packets(component, left, top, across, down));
    }
    return inOrder(packets);
  }

  /** With one precinct a resolution all orders are by resolution, but those by place. */
  private byte[] inOrder(List<List<byte[]>> packets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (order < 3) {
      for (int resolution = 0; resolution <= levels; resolution++) {
        for (List<byte[]> ofComponent : packets) {
          out.writeBytes(ofComponent.get(resolution));
        }
      }
    } else {
      packets.forEach(ofComponent -> ofComponent.forEach(out::writeBytes));
    }
    return out.toByteArray();
  }

  private void mix(double[][] samples) {
    for (int i = 0; i < samples[0].length; i++) {
      double red = samples[0][i];
      double green = samples[1][i];
      double blue = samples[2][i];
      if (reversible) {
        samples[0][i] = Math.floor((red + 2 * green + blue) / 4);
        samples[1][i] = blue - green;
        samples[2][i] = red - green;
      } else {
        double lightness = 0.299 * red + 0.587 * green + 0.114 * blue;
        samples[0][i] = lightness;
        samples[1][i] = (blue - lightness) / 1.772;
        samples[2][i] = (red - lightness) / 1.402;
      }
    }
  }

  /** The packets of a component from the smallest resolution to the largest. */
  private List<byte[]> packets(double[] samples, int left, int top, int across, int down) {
    List<byte[]> packets = new ArrayList<>();
    double[] whole = samples;
    int x = left;
    int y = top;
    int wide = across;
    int high = down;
    for (int resolution = levels; resolution > 0; resolution--) {
      List<Jpeg2000Bands.Band> split = Jpeg2000Bands.split(whole, x, y, wide, high, reversible);
      List<Jpeg2000Blocks> bands = new ArrayList<>();
      for (int band = 1; band < 4; band++) {
        bands.add(blocks(split.get(band), 3 * (resolution - 1) + band, band));
      }
      packets.addFirst(packet(bands));
      Jpeg2000Bands.Band coarse = split.getFirst();
      whole = coarse.samples();
      x = coarse.left();
      y = coarse.top();
      wide = coarse.width();
      high = coarse.height();
    }
    packets.addFirst(
        packet(List.of(blocks(new Jpeg2000Bands.Band(x, y, wide, high, whole), 0, 0))));
    return packets;
  }

  private Jpeg2000Blocks blocks(Jpeg2000Bands.Band band, int index, int kind) {
    int planes = GUARD_BITS + exponent(index) - 1;
    double step = Math.pow(2, stepBits);
    int size = 1 << (BLOCK + 2);
    Jpeg2000Blocks blocks = new Jpeg2000Blocks(planes);
    if (band.width() == 0 || band.height() == 0) {
      return blocks;
    }
    for (int top = band.top() / size * size; top < band.top() + band.height(); top += size) {
      blocks.row();
      for (int left = band.left() / size * size; left < band.left() + band.width(); left += size) {
        int fromX = Math.max(left, band.left());
        int fromY = Math.max(top, band.top());
        int wide = Math.min(left + size, band.left() + band.width()) - fromX;
        int high = Math.min(top + size, band.top() + band.height()) - fromY;
        int[] values = new int[wide * high];
        for (int i = 0; i < values.length; i++) {
          int at = (fromY - band.top() + i / wide) * band.width() + fromX - band.left() + i % wide;
          values[i] = (int) (band.samples()[at] / step);
        }
        blocks.add(new Jpeg2000Block(values, wide, high, kind, flags));
      }
    }
    return blocks;
  }

  private static byte[] packet(List<Jpeg2000Blocks> bands) {
    Jpeg2000Blocks.HeaderBits header = new Jpeg2000Blocks.HeaderBits();
    header.add(1, 1);
    bands.forEach(band -> band.writeHeader(header));
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.writeBytes(header.finish());
    bands.forEach(band -> band.writeContent(packet));
    return packet.toByteArray();
  }
}
