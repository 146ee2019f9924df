package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Decodes one tile of a picture. */
final class Tile {
  private static final int MOST_PLANES = 29;

  private final List<Component> components;
  private final Coding coding;
  private final Span span;
  private final Runnable watch;
  private final List<List<Resolution>> divided = new ArrayList<>();
  private final BlockDecoder blocks = new BlockDecoder();

  Tile(List<Component> components, Coding coding, Span span, Runnable watch) throws IOException {
    this.components = components;
    this.coding = coding;
    this.span = span;
    this.watch = watch;
    Resolution.Room room = new Resolution.Room();
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      CodingStyle style = coding.style(i);
      Resolution.Divided whole =
          new Resolution.Divided(
              i,
              component,
              span.sampled(component.across(), component.down()),
              span,
              style,
              coding.steps(i));
      List<Resolution> resolutions = new ArrayList<>();
      for (int number = 0; number <= style.levels(); number++) {
        resolutions.add(whole.resolution(number, room));
      }
      divided.add(resolutions);
    }
  }

  /**
   * Reads the packets and paints the samples on the planes of the picture.
   *
   * @param halvings how many times smaller the picture is to be made, as a power of two
   * @return whether all packets were there
   */
  boolean decode(byte[] data, int halvings, List<Plane> planes) throws IOException {
    List<Precinct> precincts =
        divided.stream().flatMap(List::stream).flatMap(one -> one.precincts().stream()).toList();
    boolean whole = new Packets(data, watch).read(precincts, coding);
    int first = 0;
    if (coding.isMixed() && components.size() >= 3) {
      float[] lightness = samples(0, halvings);
      float[] blue = samples(1, halvings);
      float[] red = samples(2, halvings);
      if (lightness.length != blue.length || lightness.length != red.length) {
        throw new IOException("colours of another size than their lightness");
      }
      if (coding.style(0).reversible()) {
        unmixReversibly(lightness, blue, red);
      } else {
        unmix(lightness, blue, red);
      }
      planes.get(0).take(lightness, spanOf(0, halvings));
      planes.get(1).take(blue, spanOf(1, halvings));
      planes.get(2).take(red, spanOf(2, halvings));
      first = 3;
    }
    for (int i = first; i < components.size(); i++) {
      planes.get(i).take(samples(i, halvings), spanOf(i, halvings));
    }
    return whole;
  }

  private Span spanOf(int component, int halvings) {
    Component of = components.get(component);
    return span.sampled(of.across(), of.down()).halved(halvings);
  }

  private float[] samples(int component, int halvings) throws IOException {
    CodingStyle style = coding.style(component);
    List<Resolution> resolutions = divided.get(component);
    Wavelet wavelet = new Wavelet(style.reversible(), watch);
    float[] smaller = {};
    for (int number = 0; number <= style.levels() - halvings; number++) {
      Resolution resolution = resolutions.get(number);
      Span place = resolution.span();
      float[] samples = new float[Math.multiplyExact(place.width(), place.height())];
      if (number > 0) {
        spread(smaller, resolutions.get(number - 1).span(), samples, place);
      }
      for (Precinct precinct : resolution.precincts()) {
        for (Precinct.Part part : precinct.parts()) {
          for (CodeBlock block : part.blocks()) {
            if (block.isIncluded()) {
              decode(block, part.band(), style, samples, place);
            }
          }
        }
      }
      if (number > 0) {
        wavelet.join(samples, place);
      }
      smaller = samples;
    }
    return smaller;
  }

  /** Puts the samples of the next smaller resolution at the even places. */
  private static void spread(float[] smaller, Span from, float[] samples, Span to) {
    for (int y = 0; y < from.height(); y++) {
      int row = (2 * (from.top() + y) - to.top()) * to.width() - to.left() + 2 * from.left();
      for (int x = 0; x < from.width(); x++) {
        samples[row + 2 * x] = smaller[y * from.width() + x];
      }
    }
  }

  private void decode(CodeBlock block, Band band, CodingStyle style, float[] samples, Span place)
      throws IOException {
    watch.run();
    int planes = band.planes() - block.emptyPlanes();
    if (planes > MOST_PLANES) {
      throw new IOException("samples that are too large");
    }
    int[] halves = blocks.decode(block, band.kind(), style, planes);
    int apart = band.kind() == Band.Kind.COARSE ? 1 : 2;
    Span span = block.span();
    for (int y = 0; y < span.height(); y++) {
      int row = (apart * (span.top() + y) + band.down() - place.top()) * place.width();
      int start = row + apart * span.left() + band.across() - place.left();
      for (int x = 0; x < span.width(); x++) {
        int half = halves[y * span.width() + x];
        if (half != 0) {
          float size = style.reversible() ? half >> 1 : half * 0.5f * band.step();
          samples[start + apart * x] = blocks.isNegative(x, y) ? -size : size;
        }
      }
    }
  }

  private static void unmixReversibly(float[] first, float[] second, float[] third) {
    for (int i = 0; i < first.length; i++) {
      int blue = (int) second[i];
      int red = (int) third[i];
      int green = (int) first[i] - ((blue + red) >> 2);
      first[i] = red + green;
      second[i] = green;
      third[i] = blue + green;
    }
  }

  private static void unmix(float[] first, float[] second, float[] third) {
    for (int i = 0; i < first.length; i++) {
      float lightness = first[i];
      float blue = second[i];
      float red = third[i];
      first[i] = lightness + 1.402f * red;
      second[i] = lightness - 0.344136f * blue - 0.714136f * red;
      third[i] = lightness + 1.772f * blue;
    }
  }
}
