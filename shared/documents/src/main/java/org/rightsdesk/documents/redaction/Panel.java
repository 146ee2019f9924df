package org.rightsdesk.documents.redaction;

import org.rightsdesk.documents.canonical.Box;

/**
 * A rectangle of a page that must not be disclosed.
 *
 * @param page from 1
 * @param x in points from the left of the page as seen
 * @param y in points from the top of the page as seen
 * @param width in points, more than 0
 * @param height in points, more than 0
 * @param exemption the code of the exemption that applies
 */
public record Panel(int page, double x, double y, double width, double height, String exemption) {
  public Panel {
    if (page < 1) {
      throw new IllegalArgumentException("a panel's page is counted from 1");
    }
    if (exemption.isBlank()) {
      throw new IllegalArgumentException("a panel needs an exemption");
    }
    if (!(width > 0) || !(height > 0) || !Double.isFinite(x + y + width + height)) {
      throw new IllegalArgumentException("a panel needs a width and a height above 0");
    }
  }

  /** The panel that covers a box. */
  public static Panel over(int page, Box box, String exemption) {
    return new Panel(page, box.x(), box.y(), box.width(), box.height(), exemption);
  }

  /** The area it covers. */
  public Box box() {
    return new Box(x, y, width, height);
  }
}
