package org.rightsdesk.functions.intake;

import org.rightsdesk.domain.casework.CaseReference;

/**
 * Has a new code mailed to the requester of a case, without waiting for it.
 *
 * <p>Whoever sends it makes the code, and does nothing where there is no such case or no address:
 * these pages do the same either way, and never learn the code (A3).
 */
@FunctionalInterface
public interface CodeMails {
  /** What a code opens. */
  enum Purpose {
    /** The page on which a requester follows their request. */
    STATUS("status"),
    /** The collection of a disclosure. */
    COLLECTION("collection");

    private final String word;

    Purpose(String word) {
      this.word = word;
    }

    /** The word by which codes of this purpose are kept. */
    public String word() {
      return word;
    }
  }

  /** Has a code for the purpose sent to the requester of the case, if there is one. */
  void send(Purpose purpose, CaseReference reference);
}
