package org.rightsdesk.local.landlord;

import java.util.Random;

/** Smooth noise for pictures: the same seed gives the same, from 0 to 1. */
final class Noise {
  private static final int SIZE = 64;

  private final float[] values = new float[SIZE * SIZE];

  Noise(Random random) {
    for (int index = 0; index < values.length; index++) {
      values[index] = random.nextFloat();
    }
  }

  /** Noise of four sizes added up; the coarsest has grains of one unit. */
  double at(double x, double y) {
    double sum = 0;
    double weight = 0.5;
    double scale = 1;
    for (int octave = 0; octave < 4; octave++) {
      sum += weight * smooth(x * scale, y * scale);
      weight /= 2;
      scale *= 2.1;
    }
    return sum / 0.9375;
  }

  /** Noise of one size only: broad and soft. */
  double smooth(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double across = ease(x - left);
    double down = ease(y - top);
    double upper = value(left, top) * (1 - across) + value(left + 1, top) * across;
    double lower = value(left, top + 1) * (1 - across) + value(left + 1, top + 1) * across;
    return upper * (1 - down) + lower * down;
  }

  private float value(int x, int y) {
    return values[(y & (SIZE - 1)) * SIZE + (x & (SIZE - 1))];
  }

  private static double ease(double part) {
    return part * part * (3 - 2 * part);
  }
}
