package org.rightsdesk.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name as it is compared: without titles, accents, case or punctuation, given names first.
 *
 * <p>Initials are taken conservatively: "A Bennett" is similar to "Amara Bennett", never the same.
 */
record NameKey(List<String> words) {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "master",
          "dr",
          "prof",
          "professor",
          "rev",
          "revd",
          "reverend",
          "sir",
          "dame",
          "lady",
          "lord",
          "cllr",
          "councillor",
          "and",
          "the");

  private static final Set<String> SUFFIXES =
      Set.of("jr", "jnr", "junior", "snr", "senior", "esq", "mbe", "obe", "cbe");

  static NameKey of(String name) {
    String plain = PlainText.of(name);
    int comma = plain.indexOf(',');
    if (comma < 0) {
      return new NameKey(initialsFirst(withoutTitles(PlainText.words(plain))));
    }
    List<String> words = withoutTitles(PlainText.words(plain.substring(comma + 1)));
    words.addAll(withoutTitles(PlainText.words(plain.substring(0, comma))));
    return new NameKey(words);
  }

  private static List<String> withoutTitles(List<String> words) {
    List<String> kept = new ArrayList<>(words);
    while (kept.size() > 1 && TITLES.contains(kept.getFirst())) {
      kept.removeFirst();
    }
    while (kept.size() > 1 && SUFFIXES.contains(kept.getLast())) {
      kept.removeLast();
    }
    return kept;
  }

  /** Moves initials that follow a surname to the front, as in "Bennett A". */
  private static List<String> initialsFirst(List<String> words) {
    if (words.size() > 1 && words.getFirst().length() > 1 && words.getLast().length() == 1) {
      words.addFirst(words.removeLast());
    }
    return words;
  }

  Comparison compare(NameKey other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return Comparison.UNKNOWN;
    }
    if (String.join("", words).equals(String.join("", other.words)) || sameWords(other)) {
      return Comparison.SAME;
    }
    if (words.size() == 1 || other.words.size() == 1) {
      return similarIf(last().equals(other.last()));
    }
    if (!last().equals(other.last())) {
      return similarIf(first().equals(other.first()) && surnameShared(other));
    }
    if (!first().equals(other.first())) {
      return similarIf(initialOf(first(), other.first()));
    }
    if (middleFits(other)) {
      return Comparison.SAME;
    }
    return Comparison.SIMILAR;
  }

  /** The same words in any order, such as a surname written first. */
  private boolean sameWords(NameKey other) {
    return words.size() > 1
        && words.size() == other.words.size()
        && words.stream().allMatch(word -> word.length() > 1)
        && new TreeSet<>(words).equals(new TreeSet<>(other.words));
  }

  /** Whether one surname is part of the other, as after a marriage. */
  private boolean surnameShared(NameKey other) {
    return rest().contains(other.last()) || other.rest().contains(last());
  }

  /** Whether the names between first and last are missing on one side, or may stand for another. */
  private boolean middleFits(NameKey other) {
    List<String> mine = words.subList(1, words.size() - 1);
    List<String> theirs = other.words.subList(1, other.words.size() - 1);
    for (int index = 0; index < Math.min(mine.size(), theirs.size()); index++) {
      if (!mine.get(index).equals(theirs.get(index))
          && !initialOf(mine.get(index), theirs.get(index))) {
        return false;
      }
    }
    return true;
  }

  private static boolean initialOf(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  private String first() {
    return words.getFirst();
  }

  private String last() {
    return words.getLast();
  }

  private List<String> rest() {
    return words.subList(1, words.size());
  }

  private static Comparison similarIf(boolean similar) {
    if (similar) {
      return Comparison.SIMILAR;
    }
    return Comparison.DIFFERENT;
  }

  @Override
  public String toString() {
    return "NameKey[masked]";
  }
}
