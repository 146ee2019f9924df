package org.rightsdesk.functions.console.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.suggestion.RecordSuggestions;
import org.rightsdesk.documents.suggestion.Suggestion;
import org.rightsdesk.domain.papers.Paper.LeftWords;

/** What is suggested on a page, but for what is hidden already or was left. */
public final class PageSuggestions {
  /** So many pages before and after are read with a page, for the names that they have in full. */
  private static final int AROUND = 10;

  private final KnownPeople people;

  public PageSuggestions(KnownPeople people) {
    this.people = people;
  }

  List<Suggestion> of(Place place) throws IOException {
    if (!place.open() || place.canonical().words().isEmpty()) {
      return List.of();
    }
    List<CanonicalPage> all = place.file().pages();
    int from = Math.max(0, place.number() - 1 - AROUND);
    int to = Math.min(all.size(), place.number() + AROUND);
    List<List<Word>> words = all.subList(from, to).stream().map(CanonicalPage::words).toList();
    return new RecordSuggestions(words, people.of(place.state()))
        .ofPage(place.number() - from).stream()
            .filter(one -> !isLeft(place, one) && !isHidden(place, one))
            .toList();
  }

  private static boolean isLeft(Place place, Suggestion one) {
    return place.held().leaves(new LeftWords.Place(place.number(), one.from(), one.to()));
  }

  private static boolean isHidden(Place place, Suggestion one) {
    return words(place, one).stream().allMatch(word -> Panels.cover(place.page().panels(), word));
  }

  static List<Word> words(Place place, Suggestion one) {
    return place.canonical().words().subList(one.from(), one.to() + 1);
  }

  /** The words of a suggestion as one text, without what a sentence puts behind them. */
  static String text(Place place, Suggestion one) {
    return String.join(" ", words(place, one).stream().map(Word::text).toList())
        .replaceFirst("[,.;:]+$", "");
  }

  /** The outlines of a suggestion: one for each line that it stands in. */
  static List<Box> outlines(Place place, Suggestion one) {
    TreeMap<Integer, Box> lines = new TreeMap<>();
    words(place, one).forEach(word -> lines.merge(word.line(), word.box(), Box::union));
    return new ArrayList<>(lines.values());
  }
}
