package org.rightsdesk.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.rightsdesk.documents.canonical.Word;

/**
 * The words of a page as one text, a space between two words and a line feed between two lines,
 * that knows which words a part of it is.
 */
final class PageText {
  private final String text;
  private final List<Integer> starts;

  private PageText(String text, List<Integer> starts) {
    this.text = text;
    this.starts = starts;
  }

  static PageText of(List<Word> words) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        text.append(words.get(i).line() == words.get(i - 1).line() ? ' ' : '\n');
      }
      starts.add(text.length());
      text.append(words.get(i).text());
    }
    return new PageText(text.toString(), List.copyOf(starts));
  }

  String text() {
    return text;
  }

  /** The words that a group of a match touches. */
  Suggestion suggestion(MatchResult match, int group, SuggestionReason reason) {
    return suggestion(match.start(group), match.end(group), reason);
  }

  /** The words that the characters touch, the last not included. */
  Suggestion suggestion(int start, int end, SuggestionReason reason) {
    return new Suggestion(wordAt(start), wordAt(end - 1), reason);
  }

  /** What is said shortly before a place, on its line and the one above. */
  String before(int place, int characters) {
    return text.substring(Math.max(0, place - characters), place);
  }

  private int wordAt(int place) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (starts.get(middle) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
