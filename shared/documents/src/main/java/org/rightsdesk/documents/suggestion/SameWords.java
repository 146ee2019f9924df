package org.rightsdesk.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.Word;

/** Where a page has the same words once more: whole words, whatever their capitals. */
public final class SameWords {
  private SameWords() {}

  /** A range of words, both ends included, from 0. */
  public record Range(int from, int to) {}

  /** The places of a page that have these words, none sharing a word with another. */
  public static List<Range> places(List<Word> page, List<Word> wanted) {
    List<List<String>> words = page.stream().map(word -> OwnDetails.words(word.text())).toList();
    List<List<String>> sought = wanted.stream().map(word -> OwnDetails.words(word.text())).toList();
    List<Range> places = new ArrayList<>();
    if (sought.stream().allMatch(List::isEmpty)) {
      return places;
    }
    int at = 0;
    while (at + sought.size() <= words.size()) {
      if (words.subList(at, at + sought.size()).equals(sought)) {
        places.add(new Range(at, at + sought.size() - 1));
        at += sought.size();
      } else {
        at++;
      }
    }
    return places;
  }
}
