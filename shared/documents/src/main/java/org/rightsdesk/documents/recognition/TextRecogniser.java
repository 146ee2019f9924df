package org.rightsdesk.documents.recognition;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.picture.PagePicture;

/** Reads the words in pictures of pages. */
public interface TextRecogniser {
  /** Reads nothing, for where no machine may or can. */
  TextRecogniser NONE = picture -> Optional.empty();

  /**
   * Reads one picture as it is shown.
   *
   * <p>Whatever the picture holds, nothing is thrown: what cannot be read is not read.
   *
   * @return the words in reading order, none if it has none; empty if it was not read, because no
   *     machine may, or because it failed or took too long
   */
  Optional<List<RecognisedWord>> recognise(PagePicture picture);
}
