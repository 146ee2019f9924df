package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.rightsdesk.documents.canonical.HiddenContent;

/** What was seen while a page was painted. */
final class PageTrace {
  private static final String SMALLER_PICTURE =
      "A picture on the page has so many pixels that it is shown with fewer.";

  /** The most characters that a page may have. */
  private static final int MOST_GLYPHS = 200_000;

  /** The most pictures of a page that are told; a scan in strips has a few hundred. */
  private static final int MOST_PICTURES = 10_000;

  private static final Rectangle2D UNIT_SQUARE = new Rectangle2D.Double(0, 0, 1, 1);

  private final AffineTransform toPicture;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Rectangle2D> pictures = new ArrayList<>();
  private Optional<String> problem = Optional.empty();
  private final Set<HiddenContent> notes = new LinkedHashSet<>();
  private double jpegBlock;

  /** A trace of a page whose own space comes to the picture's pixels by a transform. */
  PageTrace(AffineTransform toPicture) {
    this.toPicture = toPicture;
  }

  AffineTransform toPicture() {
    return toPicture;
  }

  /**
   * Notes a character.
   *
   * @param rendering from its own space to the page's
   * @param displacement to where the next begins, in its own space
   */
  void character(String text, Matrix rendering, Vector displacement, Optional<Ink> ink) {
    AffineTransform transform = new AffineTransform(toPicture);
    transform.concatenate(rendering.createAffineTransform());
    Point2D origin = transform.transform(new Point2D.Double(0, 0), null);
    Point2D advance =
        transform.deltaTransform(
            new Point2D.Double(displacement.getX(), displacement.getY()), null);
    Point2D up = transform.deltaTransform(new Point2D.Double(0, 1), null);
    boolean finite =
        Double.isFinite(origin.getX() + origin.getY() + advance.getX() + advance.getY())
            && Double.isFinite(up.getX() + up.getY());
    if (finite && glyphs.size() < MOST_GLYPHS) {
      glyphs.add(new Glyph(text, origin, advance, up, ink, glyphs.size()));
    }
  }

  /**
   * Notes a picture that covers the unit square of a transform.
   *
   * @param clip what of it may show, in the page's own space
   */
  void picture(AffineTransform unitSquare, Rectangle2D clip) {
    Rectangle2D drawn = unitSquare.createTransformedShape(UNIT_SQUARE).getBounds2D();
    Rectangle2D shown = drawn.createIntersection(clip);
    if (!shown.isEmpty() && pictures.size() < MOST_PICTURES) {
      pictures.add(toPicture.createTransformedShape(shown).getBounds2D());
    }
  }

  /**
   * Notes a JPEG that covers the unit square of a transform.
   *
   * @param reach how many of its pixels away a change in it may be seen
   */
  void jpeg(int width, int height, AffineTransform unitSquare, int reach) {
    AffineTransform transform = new AffineTransform(toPicture);
    transform.concatenate(unitSquare);
    double across = Math.hypot(transform.getScaleX(), transform.getShearY()) / width;
    double down = Math.hypot(transform.getShearX(), transform.getScaleY()) / height;
    jpegBlock = Math.max(jpegBlock, reach * Math.max(across, down));
  }

  /** Notes why the page is not whole, in one sentence; the first reason stands. */
  void notWhole(String sentence) {
    if (problem.isEmpty()) {
      problem = Optional.of(sentence);
    }
  }

  /** Notes something for the officer to know of, once. */
  void note(HiddenContent.Kind kind, String sentence) {
    notes.add(new HiddenContent(kind, sentence));
  }

  /** Notes that a picture is shown with fewer pixels than it has. */
  void pictureIsSmaller() {
    note(HiddenContent.Kind.SHOWN_SMALLER, SMALLER_PICTURE);
  }

  /** What the officer is to know of. */
  Set<HiddenContent> notes() {
    return notes;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Where pictures show, in pixels of the page's picture. */
  List<Rectangle2D> pictures() {
    return pictures;
  }

  /** Why the page is not whole, if it is not. */
  Optional<String> problem() {
    return problem;
  }

  /** The size of the largest JPEG block, in pixels of the picture; 0 where there is no JPEG. */
  double jpegBlock() {
    return jpegBlock;
  }
}
