package org.rightsdesk.documents.quoting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.structure.TextMarks;

/**
 * The text of a mail as runs of {@value #RUN} words, to see whether another mail holds it.
 *
 * <p>Marks of quoting, lines that break elsewhere, capitals and punctuation make no difference.
 * Neither does the head of the mail, which every program quotes in its own way.
 */
public final class QuotedText {
  private static final int RUN = 5;

  /** A shorter text may stand in another by chance, such as "Thank you, seen and noted". */
  private static final int FEWEST_WORDS = 20;

  /** What a text that is nearly held must at least have in common with the other. */
  private static final double NEARLY = 0.9;

  private final List<String> shown = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Set<List<String>> runs = new HashSet<>();
  private final int head;
  private final boolean complete;

  private QuotedText(List<String> head, Stream<String> body, boolean complete) {
    head.forEach(this::add);
    this.head = words.size();
    body.forEach(this::add);
    this.complete = complete;
    for (int at = 0; at + RUN <= words.size(); at++) {
      runs.add(run(at));
    }
  }

  private void add(String word) {
    String plain = word.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}@]", "");
    if (!plain.isEmpty()) {
      shown.add(word);
      words.add(plain);
    }
  }

  private List<String> run(int at) {
    return List.copyOf(words.subList(at, at + RUN));
  }

  /**
   * The words of a record, over all its pages. What else is on them, such as pictures, is not
   * known, so another can hold it nearly but never whole.
   */
  public static QuotedText of(CanonicalRecord record) {
    return ofPages(record.pages().stream().map(CanonicalPage::words).toList());
  }

  static QuotedText ofPages(List<List<Word>> pages) {
    return new QuotedText(List.of(), pages.stream().flatMap(List::stream).map(Word::text), false);
  }

  /**
   * A mail that is nothing but text, with its marks: its head, if it has one, an empty line and its
   * body.
   */
  public static QuotedText ofMail(String text) {
    String plain = TextMarks.plain(text);
    boolean hasHead = !plain.startsWith("\n") && plain.contains("\n\n");
    String head = hasHead ? plain.substring(0, plain.indexOf("\n\n")) : "";
    return new QuotedText(split(head).toList(), split(plain.substring(head.length())), true);
  }

  private static Stream<String> split(String text) {
    return Stream.of(text.strip().split("\\s+", -1));
  }

  /** How many words stand under its head. */
  int length() {
    return words.size() - head;
  }

  /** Whether it has nearly all of the other's body, nine tenths of its runs. */
  public boolean holdsNearly(QuotedText other) {
    return holds(other, NEARLY);
  }

  /** Whether it has all of the body of a mail that is nothing but text. */
  public boolean holdsWhole(QuotedText other) {
    return other.complete && holds(other, 1);
  }

  private boolean holds(QuotedText other, double share) {
    if (other.length() < FEWEST_WORDS) {
      return false;
    }
    int of = other.length() - RUN + 1;
    int missing = 0;
    for (int at = other.head; at + RUN <= other.words.size(); at++) {
      missing += runs.contains(other.run(at)) ? 0 : 1;
      if (missing > (1 - share) * of) {
        return false;
      }
    }
    return true;
  }

  /** The words of the other, head and body, that it does not have, in their order by passages. */
  public List<String> lacking(QuotedText other) {
    boolean[] had = new boolean[other.words.size()];
    for (int at = 0; at + RUN <= other.words.size(); at++) {
      if (runs.contains(other.run(at))) {
        Arrays.fill(had, at, at + RUN, true);
      }
    }
    List<String> passages = new ArrayList<>();
    StringBuilder passage = new StringBuilder();
    for (int at = 0; at < had.length; at++) {
      if (!had[at]) {
        passage.append(passage.isEmpty() ? "" : " ").append(other.shown.get(at));
      }
      if (!passage.isEmpty() && (had[at] || at == had.length - 1)) {
        passages.add(passage.toString());
        passage.setLength(0);
      }
    }
    return passages;
  }
}
