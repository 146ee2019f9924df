package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the components of a picture, or of one tile, are coded, as marker segments say it. */
final class Coding {
  private static final int MOST_LEVELS = 32;
  private static final int LARGEST_PRECINCT = 15;
  private static final int LARGEST_BLOCK = 10;
  private static final int LARGEST_BLOCK_AREA = 12;

  private final int components;
  private final CodingStyle[] styles;
  private final boolean[] ownStyle;
  private final Quantisation[] steps;
  private final boolean[] ownSteps;
  private final List<Progression> changes = new ArrayList<>();
  private Progression.Order order = Progression.Order.LAYER_RESOLUTION;
  private int layers;
  private boolean mixed;

  Coding(int components) {
    this.components = components;
    this.styles = new CodingStyle[components];
    this.ownStyle = new boolean[components];
    this.steps = new Quantisation[components];
    this.ownSteps = new boolean[components];
  }

  /** A copy for a tile, which may say otherwise. */
  Coding forTile() {
    Coding copy = new Coding(components);
    System.arraycopy(styles, 0, copy.styles, 0, components);
    System.arraycopy(steps, 0, copy.steps, 0, components);
    copy.changes.addAll(changes);
    copy.order = order;
    copy.layers = layers;
    copy.mixed = mixed;
    return copy;
  }

  /** Takes in a segment that says how components are coded; gives false for any other. */
  boolean take(int marker, ByteBuffer content) throws IOException {
    switch (marker) {
      case Markers.STYLE -> style(content);
      case Markers.STYLE_OF_COMPONENT -> {
        int component = component(content);
        styles[component] = style(content, (content.get() & 1) != 0);
        ownStyle[component] = true;
      }
      case Markers.STEPS -> {
        Quantisation all = steps(content);
        for (int i = 0; i < components; i++) {
          steps[i] = ownSteps[i] ? steps[i] : all;
        }
      }
      case Markers.STEPS_OF_COMPONENT -> {
        int component = component(content);
        steps[component] = steps(content);
        ownSteps[component] = true;
      }
      case Markers.ORDER_CHANGES -> orderChanges(content);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void style(ByteBuffer content) throws IOException {
    int flags = content.get();
    order = Progression.Order.of(content.get() & 0xFF);
    layers = content.getShort() & 0xFFFF;
    mixed = content.get() != 0;
    CodingStyle all = style(content, (flags & 1) != 0);
    for (int i = 0; i < components; i++) {
      styles[i] = ownStyle[i] ? styles[i] : all;
    }
  }

  private static CodingStyle style(ByteBuffer content, boolean ownPrecincts) throws IOException {
    int levels = content.get() & 0xFF;
    int width = (content.get() & 0xF) + 2;
    int height = (content.get() & 0xF) + 2;
    int flags = content.get() & 0xFF;
    boolean reversible = content.get() == 1;
    if (levels > MOST_LEVELS
        || width > LARGEST_BLOCK
        || height > LARGEST_BLOCK
        || width + height > LARGEST_BLOCK_AREA) {
      throw new IOException("a style of coding that cannot be");
    }
    List<CodingStyle.Precincts> precincts = new ArrayList<>();
    for (int i = 0; i <= levels; i++) {
      int size = ownPrecincts ? content.get() : LARGEST_PRECINCT * 0x11;
      precincts.add(new CodingStyle.Precincts(size & 0xF, size >> 4 & 0xF));
      if (i > 0 && ((size & 0xF) == 0 || (size & 0xF0) == 0)) {
        throw new IOException("precincts that cannot be");
      }
    }
    return new CodingStyle(levels, width, height, flags, reversible, precincts);
  }

  private static Quantisation steps(ByteBuffer content) throws IOException {
    int style = content.get() & 0xFF;
    int kind = style & 0x1F;
    if (kind > 2) {
      throw new IOException("steps of a kind that is not known");
    }
    List<Quantisation.Step> steps = new ArrayList<>();
    while (content.remaining() > (kind == 0 ? 0 : 1)) {
      if (kind == 0) {
        steps.add(new Quantisation.Step((content.get() & 0xFF) >> 3, 0));
      } else {
        int step = content.getShort() & 0xFFFF;
        steps.add(new Quantisation.Step(step >> 11, step & 0x7FF));
      }
    }
    if (steps.isEmpty()) {
      throw new IOException("no steps");
    }
    return new Quantisation(kind == 1, style >> 5, steps);
  }

  private void orderChanges(ByteBuffer content) throws IOException {
    while (content.hasRemaining()) {
      int firstResolution = content.get() & 0xFF;
      int firstComponent = number(content);
      int mostLayers = content.getShort() & 0xFFFF;
      int resolutions = content.get() & 0xFF;
      int end = number(content);
      changes.add(
          new Progression(
              Progression.Order.of(content.get() & 0xFF),
              mostLayers,
              firstResolution,
              resolutions,
              firstComponent,
              end == 0 ? components : end));
    }
  }

  private int component(ByteBuffer content) throws IOException {
    int component = number(content);
    if (component >= components) {
      throw new IOException("a component that there is not");
    }
    return component;
  }

  private int number(ByteBuffer content) {
    return components < 257 ? content.get() & 0xFF : content.getShort() & 0xFFFF;
  }

  CodingStyle style(int component) throws IOException {
    return said(styles[component]);
  }

  Quantisation steps(int component) throws IOException {
    return said(steps[component]);
  }

  private static <T> T said(T value) throws IOException {
    if (value == null) {
      throw new IOException("nothing says how the picture is coded");
    }
    return value;
  }

  /** Whether the first three components are mixed into one of lightness and two of colour. */
  boolean isMixed() {
    return mixed;
  }

  int layers() {
    return layers;
  }

  /** The orders in which packets come, one after the other. */
  List<Progression> progressions() {
    return changes.isEmpty()
        ? List.of(new Progression(order, layers, 0, MOST_LEVELS + 1, 0, components))
        : List.copyOf(changes);
  }

  /** The fewest times that any component was halved. */
  int leastLevels() {
    return Arrays.stream(styles)
        .mapToInt(style -> style == null ? 0 : style.levels())
        .min()
        .orElse(0);
  }
}
