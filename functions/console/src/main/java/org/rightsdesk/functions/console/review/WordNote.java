package org.rightsdesk.functions.console.review;

import java.util.Optional;
import org.rightsdesk.documents.canonical.CanonicalPage;

/** What a reviewer is told of words that the file itself does not say. */
final class WordNote {
  private WordNote() {}

  /** The sentence; empty where the file says all its words. */
  static Optional<String> of(CanonicalPage page) {
    boolean wordless = page.words().isEmpty();
    return switch (page.source()) {
      case FILE -> Optional.empty();
      case RECOGNISED ->
          Optional.of(
              wordless
                  ? "A machine found no words on this page: read it with your eyes; nothing is"
                      + " suggested."
                  : "Words on this page were recognised by a machine and may be wrong or missing.");
      case UNREAD ->
          Optional.of(
              wordless
                  ? "No words are known on this page: read it with your eyes; nothing is suggested."
                  : "There may be more words on this page than are known: read it with your eyes;"
                      + " nothing is suggested of the others.");
    };
  }
}
