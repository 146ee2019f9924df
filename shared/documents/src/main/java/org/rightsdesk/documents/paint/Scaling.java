package org.rightsdesk.documents.paint;

import java.util.Arrays;

/** Brings the rows of a picture to another size, one after the other from the top. */
sealed interface Scaling {
  /** The row of a number of a picture in greys; overwritten by the next call for a later one. */
  byte[] greys(int number);

  /** The row of a number of a picture in colour, in RGB; see {@link #greys}. */
  int[] colours(int number);

  /** Each pixel as the one of the picture that lies under its middle. */
  final class Nearest implements Scaling {
    private final Samples samples;
    private final int rows;
    private final int[] columns;
    private final boolean same;
    private final byte[] source;
    private final byte[] greys;
    private final int[] colours;
    private int read = -1;

    Nearest(Samples samples, int columns, int rows) {
      this.samples = samples;
      this.rows = rows;
      this.columns = new int[columns];
      for (int x = 0; x < columns; x++) {
        this.columns[x] = middle(x, samples.width(), columns) * samples.channels();
      }
      this.same = columns == samples.width();
      boolean grey = samples.channels() == 1;
      this.source = new byte[grey && !same ? samples.width() : 0];
      this.greys = new byte[grey ? columns : 0];
      this.colours = new int[grey ? 0 : columns];
    }

    @Override
    public byte[] greys(int number) {
      int y = middle(number, samples.height(), rows);
      if (y != read) {
        read = y;
        samples.row(y, same ? greys : source);
        for (int x = 0; !same && x < greys.length; x++) {
          greys[x] = source[columns[x]];
        }
      }
      return greys;
    }

    @Override
    public int[] colours(int number) {
      int y = middle(number, samples.height(), rows);
      if (y != read) {
        read = y;
        samples.colours(y, columns, colours);
      }
      return colours;
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
    private final byte[] greys;
    private final int[] colours;
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
      boolean grey = samples.channels() == 1;
      this.greys = new byte[grey ? columns : 0];
      this.colours = new int[grey ? 0 : columns];
    }

    private static int[] edges(int from, int to) {
      int[] edges = new int[to + 1];
      for (int i = 0; i <= to; i++) {
        edges[i] = (int) ((long) i * from * PARTS / to);
      }
      return edges;
    }

    @Override
    public byte[] greys(int number) {
      float height = sum(number);
      for (int x = 0; x < columns; x++) {
        greys[x] = (byte) mean(x, widths[x] * height);
      }
      return greys;
    }

    @Override
    public int[] colours(int number) {
      float height = sum(number);
      for (int x = 0; x < columns; x++) {
        float part = widths[x] * height;
        colours[x] =
            (mean(3 * x, part) << 16) | (mean(3 * x + 1, part) << 8) | mean(3 * x + 2, part);
      }
      return colours;
    }

    /** Adds up what a row covers, and gives what to multiply by for one pixel's height of it. */
    private float sum(int number) {
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
      return 1f / (to - from);
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
