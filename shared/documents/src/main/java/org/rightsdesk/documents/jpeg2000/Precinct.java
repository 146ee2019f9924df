package org.rightsdesk.documents.jpeg2000;

import java.util.List;

/** A part of a resolution, whose blocks come in the same packets. */
final class Precinct {
  private final int component;
  private final int resolution;
  private final int index;
  private final long x;
  private final long y;
  private final CodingStyle style;
  private final List<Part> parts;
  private int layersRead;

  Precinct(
      int component,
      int resolution,
      int index,
      long x,
      long y,
      CodingStyle style,
      List<Part> parts) {
    this.component = component;
    this.resolution = resolution;
    this.index = index;
    this.x = x;
    this.y = y;
    this.style = style;
    this.parts = parts;
  }

  /** The blocks of one band, row by row. */
  static final class Part {
    private final Band band;
    private final int across;
    private final List<CodeBlock> blocks;
    private final TagTree inclusion;
    private final TagTree emptyPlanes;

    Part(Band band, int across, List<CodeBlock> blocks) {
      this.band = band;
      this.across = across;
      this.blocks = blocks;
      int down = across == 0 ? 0 : blocks.size() / across;
      this.inclusion = new TagTree(across, down);
      this.emptyPlanes = new TagTree(across, down);
    }

    Band band() {
      return band;
    }

    int across() {
      return across;
    }

    List<CodeBlock> blocks() {
      return blocks;
    }

    TagTree inclusion() {
      return inclusion;
    }

    TagTree emptyPlanes() {
      return emptyPlanes;
    }
  }

  int component() {
    return component;
  }

  int resolution() {
    return resolution;
  }

  int index() {
    return index;
  }

  /** Where it begins in the picture, from left to right. */
  long x() {
    return x;
  }

  /** Where it begins in the picture, from top to bottom. */
  long y() {
    return y;
  }

  CodingStyle style() {
    return style;
  }

  List<Part> parts() {
    return parts;
  }

  /** Whether a layer is the next to be read; if so, it then counts as read. */
  boolean take(int layer) {
    if (layer != layersRead) {
      return false;
    }
    layersRead++;
    return true;
  }
}
