package org.rightsdesk.documents.preview;

import java.nio.file.Path;
import java.util.List;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;

/** What came of making previews of an identity document. */
public sealed interface PreviewOutcome {
  /**
   * Pictures of it are in the folder.
   *
   * @param type what the document is by its content
   * @param pictures PNG files, a page each, at most 1,200 pixels wide, upright
   */
  record Previewed(DocumentType type, List<Path> pictures) implements PreviewOutcome {
    public Previewed {
      pictures = List.copyOf(pictures);
    }
  }

  /** It is not something we show. */
  record Refused(RefusalReason reason) implements PreviewOutcome {}
}
