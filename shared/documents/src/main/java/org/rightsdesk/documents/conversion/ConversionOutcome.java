package org.rightsdesk.documents.conversion;

import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.CanonicalRecord;

/** What came of converting a file. */
public sealed interface ConversionOutcome {
  /** It became pages; some of them may have problems. */
  record Converted(CanonicalRecord record) implements ConversionOutcome {}

  /**
   * It became nothing, and is listed with the reason.
   *
   * @param reason the stable code
   * @param sentence for the officer; it holds nothing from the file
   */
  record Refused(RefusalReason reason, String sentence) implements ConversionOutcome {
    /** A refusal with the reason's own sentence. */
    public static Refused because(RefusalReason reason) {
      return new Refused(reason, reason.sentence());
    }
  }
}
