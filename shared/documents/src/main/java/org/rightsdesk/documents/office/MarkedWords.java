package org.rightsdesk.documents.office;

/** Words some of which stand in square brackets that say what they are. */
final class MarkedWords {
  private final StringBuilder words = new StringBuilder();
  private String lastMark = "";
  private int lastEnd = -1;

  /** Adds words as they are. */
  void add(String more) {
    words.append(more);
  }

  /** Adds words under a mark; those that follow at once under the same mark share its brackets. */
  void add(String mark, String marked) {
    if (marked.isBlank()) {
      words.append(marked);
      return;
    }
    if (lastEnd == words.length() && lastMark.equals(mark)) {
      words.setLength(words.length() - 1);
    } else {
      words.append('[').append(mark).append(": ");
    }
    words.append(marked).append(']');
    lastMark = mark;
    lastEnd = words.length();
  }

  @Override
  public String toString() {
    return words.toString();
  }
}
