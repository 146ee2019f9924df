package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One resolution of a component of a tile: its place, its bands and its precincts. */
record Resolution(Span span, List<Precinct> precincts) {
  /** What is needed to know of a component to divide it. */
  record Divided(
      int index, Component component, Span span, Span tile, CodingStyle style, Quantisation steps) {
    /**
     * Divides one resolution.
     *
     * @param number from 0, the smallest
     * @param room how many precincts and blocks there may be yet
     */
    Resolution resolution(int number, Room room) throws IOException {
      int halvings = style.levels() - number;
      Span whole = span.halved(halvings);
      List<Precinct> precincts = new ArrayList<>();
      if (!whole.isEmpty()) {
        List<Band> bands = bands(number);
        int width = style.precincts().get(number).width();
        int height = style.precincts().get(number).height();
        int left = whole.left() >> width;
        int top = whole.top() >> height;
        int across = Arithmetic.ceiling(whole.right(), width) - left;
        int down = Arithmetic.ceiling(whole.bottom(), height) - top;
        room.take((long) across * down);
        for (int i = 0; i < across * down; i++) {
          int x = left + i % across;
          int y = top + i / across;
          List<Precinct.Part> parts = new ArrayList<>();
          for (Band band : bands) {
            parts.add(part(band, x, y, number, room));
          }
          precincts.add(
              new Precinct(
                  index,
                  number,
                  i,
                  origin(x, width, whole.left(), halvings, component.across(), tile.left()),
                  origin(y, height, whole.top(), halvings, component.down(), tile.top()),
                  style,
                  parts));
        }
      }
      return new Resolution(whole, precincts);
    }

    /** Where a precinct begins on the grid of the picture, or where the tile does. */
    private static long origin(
        int place, int size, int start, int halvings, int apart, int startOfTile) {
      long own = (long) place << size;
      return own < start ? startOfTile : (own << halvings) * apart;
    }

    private List<Band> bands(int resolution) throws IOException {
      if (resolution == 0) {
        return List.of(band(Band.Kind.COARSE, 0, style.levels()));
      }
      int halvings = style.levels() - resolution + 1;
      int index = 3 * (resolution - 1);
      return List.of(
          band(Band.Kind.ACROSS, index + 1, halvings),
          band(Band.Kind.DOWN, index + 2, halvings),
          band(Band.Kind.DIAGONAL, index + 3, halvings));
    }

    private Band band(Band.Kind kind, int index, int halvings) throws IOException {
      int across = kind == Band.Kind.ACROSS || kind == Band.Kind.DIAGONAL ? 1 : 0;
      int down = kind == Band.Kind.DOWN || kind == Band.Kind.DIAGONAL ? 1 : 0;
      int half = halvings == 0 ? 0 : 1 << (halvings - 1);
      Span own = span.shifted(across * half, down * half).halved(halvings);
      int exponent = steps.exponent(index);
      float step = 1;
      if (!style.reversible()) {
        int range = component.depth() + across + down;
        step = (float) (Math.pow(2, range - exponent) * (1 + steps.mantissa(index) / 2048.0));
      }
      return new Band(kind, own, across, down, steps.guardBits() + exponent - 1, step);
    }

    private Precinct.Part part(Band band, int x, int y, int resolution, Room room)
        throws IOException {
      int halved = resolution == 0 ? 0 : 1;
      int width = style.precincts().get(resolution).width() - halved;
      int height = style.precincts().get(resolution).height() - halved;
      Span own =
          new Span(x << width, y << height, (x + 1) << width, (y + 1) << height)
              .within(band.span());
      List<CodeBlock> blocks = new ArrayList<>();
      if (own.isEmpty()) {
        return new Precinct.Part(band, 0, blocks);
      }
      int blockWidth = Math.min(style.blockWidth(), width);
      int blockHeight = Math.min(style.blockHeight(), height);
      int left = own.left() >> blockWidth;
      int right = Arithmetic.ceiling(own.right(), blockWidth);
      int top = own.top() >> blockHeight;
      int bottom = Arithmetic.ceiling(own.bottom(), blockHeight);
      room.take((long) (right - left) * (bottom - top));
      for (int down = top; down < bottom; down++) {
        for (int across = left; across < right; across++) {
          Span block =
              new Span(
                  across << blockWidth,
                  down << blockHeight,
                  (across + 1) << blockWidth,
                  (down + 1) << blockHeight);
          blocks.add(new CodeBlock(block.within(own)));
        }
      }
      return new Precinct.Part(band, right - left, blocks);
    }
  }

  /** How many precincts and blocks a tile may be divided into. */
  static final class Room {
    private static final long MOST = 1 << 18;

    private long taken;

    void take(long more) throws IOException {
      taken += more;
      if (taken > MOST) {
        throw new IOException("a tile that is divided too finely");
      }
    }
  }
}
