package org.rightsdesk.local.landlord;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Draws what a telephone's camera might have seen in a home. */
final class Pictures {
  private static final int WIDTH = 1120;
  private static final int HEIGHT = 840;

  /**
   * Draws a picture.
   *
   * @param name what is in it: damp, leak, boiler, fence, door or window
   * @param words what is written in it, line by line
   */
  BufferedImage draw(String name, List<String> words, Random random) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Noise noise = new Noise(random);
    switch (name) {
      case "damp" -> damp(image, graphics, noise, random);
      case "leak" -> leak(image, graphics, noise, random);
      case "boiler" -> boiler(graphics, words);
      case "fence" -> fence(graphics, words, random);
      case "door" -> door(graphics, words);
      case "window" -> window(image, graphics, noise, random);
      default -> throw new IllegalStateException("no picture is called " + name);
    }
    graphics.dispose();
    grain(image, noise, random);
    return image;
  }

  private static void damp(BufferedImage image, Graphics2D graphics, Noise noise, Random random) {
    int corner = 330 + random.nextInt(400);
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(214, 204, 182), corner, 0, new Color(170, 161, 142)));
    graphics.fillRect(0, 0, corner, HEIGHT);
    graphics.setPaint(
        new GradientPaint(corner, 0, new Color(196, 187, 166), WIDTH, 0, new Color(226, 217, 198)));
    graphics.fillRect(corner, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(240, 238, 232));
    graphics.fill(
        polygon(
            0, HEIGHT - 60, corner, HEIGHT - 110, WIDTH, HEIGHT - 70, WIDTH, HEIGHT, 0, HEIGHT));
    for (int y = 0; y < HEIGHT - 70; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double near = Math.exp(-Math.abs(x - corner) / 260.0) * (0.35 + 0.65 * y / HEIGHT);
        double patch = noise.at(x / 90.0, y / 90.0) * near;
        if (patch > 0.2) {
          blend(image, x, y, new Color(120, 104, 70), Math.min(0.5, (patch - 0.2) * 2));
        }
        double specks = patch > 0.26 ? noise.at(x / 7.0 + 40, y / 7.0) : 0;
        if (specks > 0.52) {
          blend(
              image, x, y, new Color(32, 36, 30), Math.min(0.85, (specks - 0.52) * 9 * patch * 2));
        }
      }
    }
  }

  private static void leak(BufferedImage image, Graphics2D graphics, Noise noise, Random random) {
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(236, 234, 226), WIDTH, HEIGHT, new Color(206, 203, 194)));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    int left = 380 + random.nextInt(300);
    int top = 300 + random.nextInt(160);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double wobble = noise.at(x / 120.0, y / 120.0) * 0.7;
        double across = (x - left) / 330.0;
        double down = (y - top) / 230.0;
        double distance = Math.sqrt(across * across + down * down) + wobble;
        double ring = Math.max(ring(distance, 1.0), ring(distance, 0.72) * 0.7);
        if (distance < 1.02) {
          blend(image, x, y, new Color(178, 140, 84), 0.22 + 0.5 * ring);
        }
      }
    }
    graphics.setColor(new Color(250, 250, 248));
    graphics.fill(new Ellipse2D.Double(left - 60, top - 45, 120, 90));
    graphics.setColor(new Color(150, 140, 120));
    graphics.draw(new Ellipse2D.Double(left - 60, top - 45, 120, 90));
  }

  private static double ring(double distance, double radius) {
    return Math.exp(-Math.pow((distance - radius) / 0.035, 2));
  }

  private static void boiler(Graphics2D graphics, List<String> words) throws IOException {
    graphics.setColor(new Color(188, 196, 190));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setPaint(
        new GradientPaint(150, 0, new Color(250, 250, 250), 980, 0, new Color(214, 216, 218)));
    graphics.fill(new Rectangle2D.Double(150, -20, 830, 760));
    graphics.setColor(new Color(120, 122, 124));
    for (int pipe = 0; pipe < 4; pipe++) {
      graphics.setPaint(
          new GradientPaint(
              290 + pipe * 150,
              0,
              new Color(196, 130, 80),
              320 + pipe * 150,
              0,
              new Color(112, 66, 36)));
      graphics.fill(new Rectangle2D.Double(290 + pipe * 150, 740, 30, 120));
    }
    graphics.setPaint(
        new GradientPaint(250, 120, new Color(222, 222, 216), 880, 560, new Color(170, 172, 170)));
    graphics.fill(new Rectangle2D.Double(240, 110, 660, 470));
    graphics.setColor(new Color(40, 42, 44));
    graphics.setStroke(new BasicStroke(3));
    graphics.draw(new Rectangle2D.Double(252, 122, 636, 446));
    write(graphics, words, 280, 178, 30, 46);
  }

  private static void fence(Graphics2D graphics, List<String> words, Random random)
      throws IOException {
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(150, 178, 204), 0, 420, new Color(214, 224, 230)));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setPaint(
        new GradientPaint(0, 520, new Color(104, 132, 70), 0, HEIGHT, new Color(66, 92, 44)));
    graphics.fillRect(0, 520, WIDTH, HEIGHT);
    graphics.setColor(new Color(54, 66, 120));
    graphics.fill(
        polygon(560, 560, 590, 430, 700, 380, 900, 380, 990, 440, 1060, 460, 1060, 580, 560, 580));
    graphics.setColor(new Color(28, 28, 30));
    graphics.fill(new Ellipse2D.Double(610, 530, 90, 90));
    graphics.fill(new Ellipse2D.Double(910, 530, 90, 90));
    graphics.setColor(new Color(240, 206, 60));
    graphics.fill(new Rectangle2D.Double(718, 500, 176, 42));
    graphics.setColor(Color.BLACK);
    write(graphics, words, 728, 532, 30, 34);
    for (int plank = 0; plank < 22; plank++) {
      int x = plank * 52 - 6;
      if (plank > 10 && plank < 19) {
        continue;
      }
      int shade = random.nextInt(26);
      graphics.setColor(new Color(122 - shade, 92 - shade, 62 - shade));
      double lean = random.nextInt(9) - 4;
      graphics.fill(
          polygon(x, 700, x + lean, 300 + random.nextInt(16), x + 44 + lean, 306, x + 44, 700));
    }
    graphics.setColor(new Color(96, 70, 46));
    graphics.fill(polygon(560, 730, 1000, 690, 1006, 716, 566, 758));
    graphics.fill(polygon(620, 790, 960, 742, 966, 764, 626, 814));
  }

  private static void door(Graphics2D graphics, List<String> words) throws IOException {
    graphics.setColor(new Color(150, 92, 74));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(176, 120, 100));
    for (int row = 0; row < 14; row++) {
      for (int brick = -1; brick < 9; brick++) {
        graphics.drawRect(brick * 140 + row % 2 * 70, row * 62, 140, 62);
      }
    }
    graphics.setColor(new Color(238, 236, 230));
    graphics.fillRect(330, 30, 460, HEIGHT);
    graphics.setPaint(
        new GradientPaint(360, 0, new Color(24, 74, 86), 760, 0, new Color(38, 104, 116)));
    graphics.fillRect(362, 62, 396, HEIGHT);
    graphics.setColor(new Color(16, 54, 64));
    graphics.setStroke(new BasicStroke(5));
    graphics.drawRect(410, 330, 300, 380);
    graphics.setColor(new Color(206, 176, 92));
    graphics.fillRect(470, 250, 180, 40);
    graphics.setColor(new Color(232, 210, 130));
    write(graphics, words, 520, 190, 84, 60);
    graphics.setColor(new Color(30, 30, 28));
    graphics.setStroke(new BasicStroke(3));
    graphics.draw(polygon(700, 420, 716, 470, 704, 520, 728, 580, 718, 640));
  }

  private static void window(BufferedImage image, Graphics2D graphics, Noise noise, Random random) {
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(168, 190, 208), 0, HEIGHT, new Color(112, 134, 116)));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double wet = noise.at(x / 60.0, y / 140.0) * y / HEIGHT;
        blend(image, x, y, new Color(232, 236, 238), Math.min(0.8, wet * 1.3));
      }
    }
    graphics.setColor(new Color(236, 234, 228));
    graphics.setStroke(new BasicStroke(64));
    graphics.drawRect(40, 40, WIDTH - 80, HEIGHT - 80);
    graphics.draw(new Line2D.Double(WIDTH / 2.0, 40, WIDTH / 2.0, HEIGHT - 40));
    graphics.setColor(new Color(250, 252, 252));
    graphics.setStroke(new BasicStroke(2));
    for (int crack = 0; crack < 7; crack++) {
      double x = 830;
      double y = 360;
      double angle = crack * 0.9 + random.nextDouble() * 0.5;
      for (int part = 0; part < 5; part++) {
        double nextX = x + Math.cos(angle) * 44;
        double nextY = y + Math.sin(angle) * 44;
        graphics.draw(new Line2D.Double(x, y, nextX, nextY));
        x = nextX;
        y = nextY;
        angle += random.nextDouble() - 0.5;
      }
    }
  }

  private static void write(
      Graphics2D graphics, List<String> words, double x, double y, double size, double step)
      throws IOException {
    for (int line = 0; line < words.size(); line++) {
      Face.SANS_BOLD.draw(graphics, words.get(line), x, y + line * step, size);
    }
  }

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int index = 2; index < points.length; index += 2) {
      path.lineTo(points[index], points[index + 1]);
    }
    path.closePath();
    return path;
  }

  /** Adds the unevenness of a small lens: darker corners, grain, broad patches of light. */
  private static void grain(BufferedImage image, Noise noise, Random random) {
    int[] pixels = pixels(image);
    SplittableRandom specks = new SplittableRandom(random.nextLong());
    for (int index = 0; index < pixels.length; index++) {
      int x = index % WIDTH;
      int y = index / WIDTH;
      double across = (double) x / WIDTH - 0.5;
      double down = (y - HEIGHT / 2.0) / WIDTH;
      double corner = Math.sqrt(across * across + down * down);
      double light = 1.04 - corner * 0.34 + (noise.smooth(x / 150.0, y / 150.0) - 0.5) * 0.12;
      int grain = (specks.nextInt() >>> 29) - 4;
      int colour = pixels[index];
      int red = shade(colour >> 16 & 255, light, grain);
      int green = shade(colour >> 8 & 255, light, grain);
      int blue = shade(colour & 255, light, grain);
      pixels[index] = red << 16 | green << 8 | blue;
    }
  }

  /** The pixels themselves, row by row, each as red, green and blue. */
  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static int shade(int value, double light, int grain) {
    return Math.clamp(Math.round(value * light) + grain, 0, 255);
  }

  private static void blend(BufferedImage image, int x, int y, Color colour, double part) {
    int[] pixels = pixels(image);
    int under = pixels[y * WIDTH + x];
    int red = mix(under >> 16 & 255, colour.getRed(), part);
    int green = mix(under >> 8 & 255, colour.getGreen(), part);
    int blue = mix(under & 255, colour.getBlue(), part);
    pixels[y * WIDTH + x] = red << 16 | green << 8 | blue;
  }

  private static int mix(int under, int over, double part) {
    return (int) Math.round(under * (1 - part) + over * part);
  }
}
