package org.rightsdesk.documents.layout;

import java.awt.geom.GeneralPath;
import java.util.List;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.shaping.GlyphRun;
import org.rightsdesk.documents.shaping.Shaping;
import org.rightsdesk.documents.shaping.Writing;

/**
 * Measures and outlines text in one bundled font, and what it lacks in the fonts of other scripts.
 */
public final class TypeFace {
  private final BundledFont bundled;

  /** The face of a font. */
  public TypeFace(BundledFont bundled) {
    this.bundled = bundled;
  }

  /** The width of a text in points at a size in points. */
  public double width(String text, double size) {
    return line(text).stream().mapToDouble(run -> run.width(size)).sum();
  }

  /** The outline of a text that begins at a point, in a space whose y grows downwards. */
  public GeneralPath outline(String text, double x, double baseline, double size) {
    GeneralPath outline = new GeneralPath();
    double at = x;
    for (GlyphRun run : line(text)) {
      run.outline(outline, at, baseline, size);
      at += run.width(size);
    }
    return outline;
  }

  private List<GlyphRun> line(String text) {
    return Shaping.line(bundled, text, Writing.isRightToLeft(text));
  }
}
