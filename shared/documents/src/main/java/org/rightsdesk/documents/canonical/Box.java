package org.rightsdesk.documents.canonical;

/**
 * A rectangle on a page as it is seen, in points from its top left corner.
 *
 * <p>"As seen" is after rotation, crop box and user unit.
 */
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!Double.isFinite(x)
        || !Double.isFinite(y)
        || !Double.isFinite(width)
        || !Double.isFinite(height)
        || width < 0
        || height < 0) {
      throw new IllegalArgumentException("a box needs finite numbers and a size of 0 or more");
    }
  }

  /** The box with these edges. */
  public static Box ofEdges(double left, double top, double right, double bottom) {
    return new Box(left, top, right - left, bottom - top);
  }

  /** The right edge. */
  public double right() {
    return x + width;
  }

  /** The lower edge, below the top. */
  public double bottom() {
    return y + height;
  }

  /** Whether the two share an area. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** The smallest box around both. */
  public Box union(Box other) {
    return ofEdges(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }

  /** The area that both share, empty if none. */
  public Box intersection(Box other) {
    double left = Math.max(x, other.x);
    double top = Math.max(y, other.y);
    double right = Math.max(left, Math.min(right(), other.right()));
    double bottom = Math.max(top, Math.min(bottom(), other.bottom()));
    return ofEdges(left, top, right, bottom);
  }

  /** The box with this much more on each side. */
  public Box grown(double points) {
    return ofEdges(x - points, y - points, right() + points, bottom() + points);
  }

  /** Its size in square points. */
  public double area() {
    return width * height;
  }
}
