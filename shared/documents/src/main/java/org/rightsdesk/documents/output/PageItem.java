package org.rightsdesk.documents.output;

import java.util.List;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.picture.EncodedPicture;
import org.rightsdesk.documents.redaction.LayerWord;

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
   * Text that is seen.
   *
   * @param role what it is in the document
   */
  record ShownText(String text, double x, double baseline, BundledFont font, double size, Role role)
      implements PageItem {}

  /** A thin line across the page. */
  record Rule(double x, double y, double width) implements PageItem {}

  /**
   * What a text is in the document; texts with the same role in a row belong to one element.
   *
   * @param kind of element
   * @param number tells one element from the next of the same kind
   */
  record Role(Kind kind, int number) {}

  /** Kinds of element. */
  enum Kind {
    HEADING_1,
    HEADING_2,
    PARAGRAPH,
    LIST_POINT,
    TABLE_HEADER,
    TABLE_CELL,
    /** Page numbers and the like, which are not part of what is read. */
    FURNITURE
  }
}
