package org.rightsdesk.documents.office;

/** Words some of which stand in square brackets that say what they are. */
final class MarkedWords {
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder waiting = new StringBuilder();
  private String lastMark = "";
  private int lastEnd = -1;

  /** Adds words as they are. */
  void add(String more) {
    int rest = 0;
    while (!waiting.isEmpty() && rest < more.length() && isOfWord(more.charAt(rest))) {
      rest++;
    }
    words.append(more, 0, rest);
    if (rest < more.length()) {
      endWord();
      words.append(more, rest, more.length());
    }
  }

  /** Adds a note on the words before, once the word that has been begun is whole. */
  void addAfterWord(String note) {
    waiting.append(note);
  }

  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
  }

  private void endWord() {
    words.append(waiting);
    waiting.setLength(0);
  }

  /** Adds words under a mark; those that follow at once under the same mark share its brackets. */
  void add(String mark, String marked) {
    if (marked.isBlank()) {
      add(marked);
      return;
    }
    endWord();
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
    return words.toString() + waiting;
  }
}
