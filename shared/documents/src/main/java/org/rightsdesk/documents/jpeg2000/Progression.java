package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.util.Comparator;

/**
 * An order in which packets come, for a part of them.
 *
 * @param order of what comes within what
 * @param layers packets of layers below this one
 * @param firstResolution packets of resolutions from this one
 * @param resolutions packets of resolutions below this one
 * @param firstComponent packets of components from this one
 * @param components packets of components below this one
 */
record Progression(
    Order order,
    int layers,
    int firstResolution,
    int resolutions,
    int firstComponent,
    int components) {
  private static final Comparator<Precinct> BY_RESOLUTION =
      Comparator.comparingInt(Precinct::resolution)
          .thenComparingInt(Precinct::component)
          .thenComparingInt(Precinct::index);

  private static final Comparator<Precinct> BY_PLACE =
      Comparator.comparingLong(Precinct::y).thenComparingLong(Precinct::x);

  /** The orders, by their codes. */
  enum Order {
    LAYER_RESOLUTION,
    RESOLUTION_LAYER,
    RESOLUTION_PLACE,
    PLACE_COMPONENT,
    COMPONENT_PLACE;

    static Order of(int code) throws IOException {
      if (code >= values().length) {
        throw new IOException("packets in an order that is not known");
      }
      return values()[code];
    }

    /** The order of precincts where their layers do not come between them. */
    Comparator<Precinct> ofPrecincts() {
      return switch (this) {
        case LAYER_RESOLUTION, RESOLUTION_LAYER -> BY_RESOLUTION;
        case RESOLUTION_PLACE ->
            Comparator.comparingInt(Precinct::resolution)
                .thenComparing(BY_PLACE)
                .thenComparing(BY_RESOLUTION);
        case PLACE_COMPONENT ->
            BY_PLACE.thenComparingInt(Precinct::component).thenComparing(BY_RESOLUTION);
        case COMPONENT_PLACE ->
            Comparator.comparingInt(Precinct::component)
                .thenComparing(BY_PLACE)
                .thenComparing(BY_RESOLUTION);
      };
    }
  }

  boolean holds(Precinct precinct) {
    return precinct.resolution() >= firstResolution
        && precinct.resolution() < resolutions
        && precinct.component() >= firstComponent
        && precinct.component() < components;
  }
}
