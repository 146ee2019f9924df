package org.rightsdesk.documents.output;

import java.util.List;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.picture.EncodedPicture;
import org.rightsdesk.documents.redaction.LayerWord;
import org.rightsdesk.documents.shaping.GlyphRun;
import org.rightsdesk.documents.shaping.Shaping;
import org.rightsdesk.documents.structure.ElementPath;

/** Something on a page; places are in points from its top left corner. */
public sealed interface PageItem {
  /** A picture in the page's top left corner. */
  record Picture(EncodedPicture picture, double width, double height) implements PageItem {}

  /** Words over a picture that can be read, searched and heard, but not seen. */
  record LayerText(List<LayerWord> words) implements PageItem {
    public LayerText {
      words = List.copyOf(words);
    }
  }

  /**
   * A line of text that is seen.
   *
   * @param text in the order in which it is read
   * @param rightToLeft whether its paragraph is read from right to left
   * @param x the left edge, whichever its direction
   * @param font of its letters; the script of a character that it lacks has a font of its own
   * @param element the place in the document's structure; {@link ElementPath#NONE} for page numbers
   *     and the like
   */
  record ShownText(
      String text,
      boolean rightToLeft,
      double x,
      double baseline,
      BundledFont font,
      double size,
      ElementPath element)
      implements PageItem {
    /** Its glyphs from left to right. */
    public List<GlyphRun> runs() {
      return Shaping.line(font, text, rightToLeft);
    }
  }

  /** A thin line across the page. */
  record Rule(double x, double y, double width) implements PageItem {}
}
