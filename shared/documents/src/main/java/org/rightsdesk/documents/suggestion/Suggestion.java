package org.rightsdesk.documents.suggestion;

import org.rightsdesk.domain.exemptions.Exemption;

/**
 * Words of a page that may be about somebody else. A person decides.
 *
 * @param from the first word, from 0
 * @param to the last word, itself included
 */
public record Suggestion(int from, int to, SuggestionReason reason) {
  public Suggestion {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("a suggestion has no words");
    }
  }

  /** The reason proposed for a panel over the words (DPA 2018 Sch 2 para 16). */
  public Exemption exemption() {
    return Exemption.TP;
  }

  /** Whether the two share a word. */
  boolean overlaps(Suggestion other) {
    return from <= other.to && other.from <= to;
  }

  int length() {
    return to - from + 1;
  }
}
