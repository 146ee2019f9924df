package org.rightsdesk.documents.jpeg2000;

/**
 * Puts coarse and fine samples together again (ISO/IEC 15444-1, annex F).
 *
 * <p>Samples of both kinds alternate in the array that is worked on, the coarse ones at even places
 * of the picture.
 */
final class Wavelet {
  /** How far the filters reach. */
  private static final int REACH = 4;

  /** Columns that are worked on together, which memory is quicker for. */
  private static final int COLUMNS = 16;

  private static final float ALPHA = -1.5861343f;
  private static final float BETA = -0.05298012f;
  private static final float GAMMA = 0.8829111f;
  private static final float DELTA = 0.44350687f;
  private static final float SCALE = 1.2301741f;

  private final boolean reversible;
  private final Runnable watch;

  Wavelet(boolean reversible, Runnable watch) {
    this.reversible = reversible;
    this.watch = watch;
  }

  /** Works on a resolution in place: first its rows, then its columns. */
  void join(float[] samples, Span span) {
    int width = span.width();
    int height = span.height();
    float[] line = new float[Math.max(width, height) + 2 * REACH];
    for (int y = 0; y < height; y++) {
      System.arraycopy(samples, y * width, line, REACH, width);
      join(line, span.left() & 1, width);
      System.arraycopy(line, REACH, samples, y * width, width);
      watch.run();
    }
    float[][] lines = new float[COLUMNS][height + 2 * REACH];
    for (int x = 0; x < width; x += COLUMNS) {
      int count = Math.min(COLUMNS, width - x);
      for (int y = 0; y < height; y++) {
        for (int i = 0; i < count; i++) {
          lines[i][REACH + y] = samples[y * width + x + i];
        }
      }
      for (int i = 0; i < count; i++) {
        join(lines[i], span.top() & 1, height);
      }
      for (int y = 0; y < height; y++) {
        for (int i = 0; i < count; i++) {
          samples[y * width + x + i] = lines[i][REACH + y];
        }
      }
      watch.run();
    }
  }

  /**
   * Works on one line.
   *
   * @param odd 1 if the first sample is a fine one, otherwise 0
   */
  private void join(float[] line, int odd, int length) {
    if (length == 1) {
      if (odd == 1) {
        line[REACH] = reversible ? (int) line[REACH] >> 1 : line[REACH] / 2;
      }
      return;
    }
    mirror(line, length);
    if (reversible) {
      joinReversibly(line, odd, length);
    } else {
      joinSmoothly(line, odd, length);
    }
  }

  private static void mirror(float[] line, int length) {
    int period = 2 * (length - 1);
    for (int i = 1; i <= REACH; i++) {
      line[REACH - i] = line[REACH + reflected(i % period, length)];
      line[REACH + length - 1 + i] = line[REACH + reflected((length - 1 + i) % period, length)];
    }
  }

  private static int reflected(int place, int length) {
    return place < length ? place : 2 * (length - 1) - place;
  }

  private static void joinReversibly(float[] line, int odd, int length) {
    int end = REACH + length;
    for (int i = REACH - odd; i <= end; i += 2) {
      line[i] -= ((int) line[i - 1] + (int) line[i + 1] + 2) >> 2;
    }
    for (int i = REACH + 1 - odd; i < end; i += 2) {
      line[i] += ((int) line[i - 1] + (int) line[i + 1]) >> 1;
    }
  }

  private static void joinSmoothly(float[] line, int odd, int length) {
    int last = length + 2 * REACH;
    for (int i = odd; i < last; i += 2) {
      line[i] *= SCALE;
    }
    for (int i = 1 - odd; i < last; i += 2) {
      line[i] /= SCALE;
    }
    lift(line, odd, 1, last - 1, DELTA);
    lift(line, 1 - odd, 2, last - 2, GAMMA);
    lift(line, odd, 3, last - 3, BETA);
    lift(line, 1 - odd, 4, last - 4, ALPHA);
  }

  /** Takes a part of both neighbours from every second sample between two places. */
  private static void lift(float[] line, int parity, int from, int end, float part) {
    int start = (from & 1) == parity ? from : from + 1;
    for (int i = start; i < end; i += 2) {
      line[i] -= part * (line[i - 1] + line[i + 1]);
    }
  }
}
