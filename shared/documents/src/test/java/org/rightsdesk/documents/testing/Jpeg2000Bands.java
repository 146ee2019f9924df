package org.rightsdesk.documents.testing;

import java.util.List;

/** Splits samples into coarse and fine ones, for {@link Jpeg2000Writer}. */
final class Jpeg2000Bands {
  private static final double SCALE = 1.230174104914001;
  private static final double[] STEPS = {
    -1.586134342059924, -0.052980118572961, 0.882911075530934, 0.443506852043971
  };

  private Jpeg2000Bands() {}

  /** Samples at a place. */
  static final class Band {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final double[] samples;

    Band(int left, int top, int width, int height, double[] samples) {
      this.left = left;
      this.top = top;
      this.width = width;
      this.height = height;
      this.samples = samples;
    }

    int left() {
      return left;
    }

    int top() {
      return top;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }

    double[] samples() {
      return samples;
    }
  }

  /** The coarse band, and the fine ones across, down and in both ways. */
  static List<Band> split(
      double[] samples, int left, int top, int width, int height, boolean exact) {
    double[] work = samples.clone();
    for (int x = 0; x < width; x++) {
      double[] column = new double[height];
      for (int y = 0; y < height; y++) {
        column[y] = work[y * width + x];
      }
      split(column, top & 1, exact);
      for (int y = 0; y < height; y++) {
        work[y * width + x] = column[y];
      }
    }
    for (int y = 0; y < height; y++) {
      double[] row = new double[width];
      System.arraycopy(work, y * width, row, 0, width);
      split(row, left & 1, exact);
      System.arraycopy(row, 0, work, y * width, width);
    }
    Band whole = new Band(left, top, width, height, work);
    return List.of(every(whole, 0, 0), every(whole, 1, 0), every(whole, 0, 1), every(whole, 1, 1));
  }

  private static Band every(Band from, int across, int down) {
    int left = (from.left - across + 1) / 2;
    int top = (from.top - down + 1) / 2;
    int width = (from.left + from.width - across + 1) / 2 - left;
    int height = (from.top + from.height - down + 1) / 2 - top;
    double[] samples = new double[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = 2 * (left + x) + across - from.left;
        int row = 2 * (top + y) + down - from.top;
        samples[y * width + x] = from.samples[row * from.width + column];
      }
    }
    return new Band(left, top, width, height, samples);
  }

  private static void split(double[] line, int odd, boolean exact) {
    if (line.length == 1) {
      line[0] *= 1 + odd;
      return;
    }
    if (exact) {
      for (int i = 1 - odd; i < line.length; i += 2) {
        line[i] -= Math.floor((at(line, i - 1) + at(line, i + 1)) / 2);
      }
      for (int i = odd; i < line.length; i += 2) {
        line[i] += Math.floor((at(line, i - 1) + at(line, i + 1) + 2) / 4);
      }
      return;
    }
    for (int step = 0; step < STEPS.length; step++) {
      for (int i = step % 2 == 0 ? 1 - odd : odd; i < line.length; i += 2) {
        line[i] += STEPS[step] * (at(line, i - 1) + at(line, i + 1));
      }
    }
    for (int i = 0; i < line.length; i++) {
      line[i] *= (i & 1) == odd ? 1 / SCALE : SCALE;
    }
  }

  /** A sample, mirrored at both ends. */
  private static double at(double[] line, int place) {
    int mirrored = Math.abs(place);
    return line[mirrored < line.length ? mirrored : 2 * (line.length - 1) - mirrored];
  }
}
