package org.rightsdesk.documents.paint;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.picture.PagePicture;

/**
 * A page, painted.
 *
 * @param width in points, as seen
 * @param height in points, as seen
 * @param picture its pixels; a note in its place where there is a problem
 * @param jpegBlock the size of the largest JPEG block in points, 0 for none
 * @param words that show
 * @param pictures where pictures were painted on it, whatever they show
 * @param hidden what does not show
 * @param problem why it could not be painted whole
 */
public record PaintedPage(
    double width,
    double height,
    PagePicture picture,
    double jpegBlock,
    List<Word> words,
    List<Box> pictures,
    List<HiddenContent> hidden,
    Optional<String> problem) {
  public PaintedPage {
    words = List.copyOf(words);
    pictures = List.copyOf(pictures);
    hidden = List.copyOf(hidden);
  }
}
