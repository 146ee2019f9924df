package org.rightsdesk.documents.conversion;

import java.util.List;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.canonical.HiddenContent;

/** Says of pictures that they have more pixels than are decoded. */
final class SmallerPictures {
  private SmallerPictures() {}

  /** The note for the officer, none where all of a picture was decoded. */
  static List<HiddenContent> note(long pixels, DocumentLimits limits) {
    return pixels <= limits.pixels()
        ? List.of()
        : List.of(
            new HiddenContent(
                HiddenContent.Kind.SHOWN_SMALLER,
                "The picture has so many pixels that it is shown with fewer."));
  }
}
