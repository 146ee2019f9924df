package org.rightsdesk.documents.paint;

import java.util.Arrays;

/** Brings the rows of a picture to another size, one after the other from the top. */
sealed interface Scaling {
  /** The row of a number, in RGB; overwritten by the next call, whose number is not less. */
  int[] row(int number);

  /** Each pixel as the one of the picture that lies under its middle. */
  final class Nearest implements Scaling {
    private final Samples samples;
    private final int rows;
    private final int[] columns;
    private final byte[] source;
    private final int[] row;
    private int read = -1;

    Nearest(Samples samples, int columns, int rows) {
      this.samples = samples;
      this.rows = rows;
      this.columns = new int[columns];
      for (int x = 0; x < columns; x++) {
        this.columns[x] = middle(x, samples.width(), columns) * samples.channels();
      }
      this.source = new byte[samples.width() * samples.channels()];
      this.row = new int[columns];
    }

    @Override
    public int[] row(int number) {
      int y = middle(number, samples.height(), rows);
      if (y != read) {
        read = y;
        if (samples.channels() == 1) {
          greys(y);
        } else {
          samples.colours(y, columns, row);
        }
      }
      return row;
    }

    private void greys(int y) {
      samples.row(y, source);
      for (int x = 0; x < row.length; x++) {
        row[x] = (source[columns[x]] & 0xFF) * 0x010101;
      }
    }

    private static int middle(int place, int from, int to) {
      return (int) ((2L * place + 1) * from / (2L * to));
    }
  }

  /** Each pixel as the mean of the part of the picture that it covers. */
  final class Mean implements Scaling {
    /** The parts of a pixel of the picture that are told apart. */
    private static final int PARTS = 64;

    /** How much smaller a picture may become before sums grow too large. */
    static final int MOST = 40;

    private final Samples samples;
    private final int columns;
    private final int[] across;
    private final int[] pixels;
    private final int[] sumsBefore;
    private final int[] down;
    private final float[] widths;
    private final byte[] source;
    private final int[] reduced;
    private final int[] sums;
    private final int[] row;
    private int read = -1;

    Mean(Samples samples, int columns, int rows) {
      this.samples = samples;
      this.columns = columns;
      this.across = edges(samples.width(), columns);
      this.down = edges(samples.height(), rows);
      this.widths = new float[columns];
      for (int x = 0; x < columns; x++) {
        widths[x] = 1f / (across[x + 1] - across[x]);
      }
      this.pixels = new int[columns + 1];
      for (int x = 0; x <= columns; x++) {
        pixels[x] = Math.min(across[x] / PARTS, samples.width() - 1);
      }
      this.sumsBefore = new int[samples.width()];
      this.source = new byte[samples.width() * samples.channels()];
      this.reduced = new int[columns * samples.channels()];
      this.sums = new int[columns * samples.channels()];
      this.row = new int[columns];
    }

    private static int[] edges(int from, int to) {
      int[] edges = new int[to + 1];
      for (int i = 0; i <= to; i++) {
        edges[i] = (int) ((long) i * from * PARTS / to);
      }
      return edges;
    }

    @Override
    public int[] row(int number) {
      Arrays.fill(sums, 0);
      int from = down[number];
      int to = down[number + 1];
      for (int y = from / PARTS; y * PARTS < to; y++) {
        reduce(y);
        int weight = Math.min(to, (y + 1) * PARTS) - Math.max(from, y * PARTS);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += reduced[i] * weight;
        }
      }
      divide(1f / (to - from));
      return row;
    }

    private void divide(float height) {
      int channels = samples.channels();
      for (int x = 0; x < columns; x++) {
        float part = widths[x] * height;
        if (channels == 1) {
          row[x] = mean(x, part) * 0x010101;
        } else {
          row[x] = (mean(3 * x, part) << 16) | (mean(3 * x + 1, part) << 8) | mean(3 * x + 2, part);
        }
      }
    }

    private int mean(int place, float part) {
      return (int) (sums[place] * part + 0.5f);
    }

    /** Reduces a row of the picture across, unless it was the last to be or is just the same. */
    private void reduce(int y) {
      if (y == read) {
        return;
      }
      boolean same = read == y - 1 && samples.isAsAbove(y);
      read = y;
      if (same) {
        return;
      }
      samples.row(y, source);
      for (int channel = 0; channel < samples.channels(); channel++) {
        reduceChannel(channel);
      }
    }

    /** Takes the sum of all before a place from that of all before the next. */
    private void reduceChannel(int channel) {
      int channels = samples.channels();
      int sum = 0;
      for (int x = 0; x < sumsBefore.length; x++) {
        sumsBefore[x] = sum;
        sum += source[x * channels + channel] & 0xFF;
      }
      int before = 0;
      for (int x = 0; x < columns; x++) {
        int pixel = pixels[x + 1];
        int part = across[x + 1] - pixel * PARTS;
        int next = sumsBefore[pixel] * PARTS + (source[pixel * channels + channel] & 0xFF) * part;
        reduced[x * channels + channel] = next - before;
        before = next;
      }
    }
  }
}
