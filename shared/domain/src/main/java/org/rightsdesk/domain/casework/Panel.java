package org.rightsdesk.domain.casework;

import org.rightsdesk.domain.exemptions.Exemption;

/**
 * A black panel over part of a page, with the exemption that is the reason for it.
 *
 * <p>Points (1/72 inch) from the top left of the page as seen, that is after rotation and crop.
 */
public record Panel(double x, double y, double width, double height, Exemption exemption) {
  public Panel {
    if (!(width > 0 && height > 0 && x >= 0 && y >= 0)
        || !Double.isFinite(x + y + width + height)) {
      throw new IllegalArgumentException("a panel has no size, or lies off the page");
    }
  }
}
