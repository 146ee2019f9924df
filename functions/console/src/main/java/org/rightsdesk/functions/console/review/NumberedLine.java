package org.rightsdesk.functions.console.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rightsdesk.documents.canonical.Word;

/** A line of a page with its words, each with the number by which a form names it, from 1. */
public record NumberedLine(int number, List<NumberedWord> words) {
  /** A word with its number on the page. */
  public record NumberedWord(int number, String text) {}

  public NumberedLine {
    words = List.copyOf(words);
  }

  static List<NumberedLine> of(List<Word> words) {
    TreeMap<Integer, List<NumberedWord>> lines = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      lines
          .computeIfAbsent(words.get(i).line(), line -> new ArrayList<>())
          .add(new NumberedWord(i + 1, words.get(i).text()));
    }
    List<NumberedLine> numbered = new ArrayList<>();
    lines.forEach((line, all) -> numbered.add(new NumberedLine(line + 1, all)));
    return numbered;
  }
}
