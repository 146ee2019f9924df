package org.rightsdesk.documents.quoting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;

/**
 * The text of a record as runs of {@value #RUN} words, to see whether another holds it whole.
 *
 * <p>Marks of quoting, lines that break elsewhere, capitals and punctuation make no difference; a
 * heading that a mail program writes in another way makes a little.
 */
public final class QuotedText {
  private static final int RUN = 5;

  /** A shorter text may stand in another by chance, such as "Thank you, seen and noted". */
  private static final int FEWEST_WORDS = 20;

  /** What may be missing of a text that is still called whole. */
  private static final double WHOLE = 0.9;

  private final int words;
  private final Set<List<String>> runs = new HashSet<>();

  private QuotedText(List<String> words) {
    this.words = words.size();
    for (int at = 0; at + RUN <= words.size(); at++) {
      runs.add(List.copyOf(words.subList(at, at + RUN)));
    }
  }

  /** The text of a record, over all its pages. */
  public static QuotedText of(CanonicalRecord record) {
    return of(record.pages().stream().map(CanonicalPage::words).toList());
  }

  static QuotedText of(List<List<Word>> pages) {
    List<String> words = new ArrayList<>();
    for (List<Word> page : pages) {
      for (Word word : page) {
        String plain = word.text().toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}@]", "");
        if (!plain.isEmpty()) {
          words.add(plain);
        }
      }
    }
    return new QuotedText(words);
  }

  /** Whether it has more than the other, and that one nearly whole. */
  public boolean holds(QuotedText other) {
    if (other.words < FEWEST_WORDS || words <= other.words) {
      return false;
    }
    long held = other.runs.stream().filter(runs::contains).count();
    return held >= WHOLE * other.runs.size();
  }
}
