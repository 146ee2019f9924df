package org.rightsdesk.documents.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.suggestion.NameRules.FoundName;

/**
 * Reads a record whole, so that a name found on one of its pages is known on all of them, and
 * suggests what an officer may want to hide.
 *
 * <p>It finds names, addresses and numbers; what is said of somebody without them it cannot find.
 * It is never complete: each page is to be read.
 */
public final class RecordSuggestions {
  private final List<PageText> pages;
  private final PeopleOfCase people;
  private final KnownNames known;

  /** Reads the words of a record, page by page. */
  public RecordSuggestions(List<List<Word>> pages, PeopleOfCase people) {
    this.pages = pages.stream().map(PageText::of).toList();
    this.people = people;
    this.known = new KnownNames(people.own());
    people.known().forEach(one -> known.add(one.name(), one.reason()));
    for (PageText page : this.pages) {
      named(page).forEach(name -> known.add(name.name(), name.at().reason()));
    }
  }

  private List<FoundName> named(PageText page) {
    List<FoundName> found = new ArrayList<>(MailLines.find(page, people));
    found.addAll(NameRules.find(page));
    found.removeIf(name -> people.own().hasName(name.name()) || isGuessAtOwn(name));
    return found;
  }

  /** A name of the requester and the word after it, such as the next field of a form. */
  private boolean isGuessAtOwn(FoundName name) {
    return name.at().reason() == SuggestionReason.CAPITALS
        && people.own().beginsWithName(name.name());
  }

  /**
   * The suggestions for a page in the order of its words, none sharing a word with another.
   *
   * @param number of the page, from 1
   */
  public List<Suggestion> ofPage(int number) {
    PageText page = pages.get(number - 1);
    if (page.text().isEmpty()) {
      return List.of();
    }
    List<Suggestion> all = new ArrayList<>(known.find(page));
    named(page).forEach(name -> all.add(name.at()));
    all.addAll(NumberRules.find(page, people));
    all.addAll(AddressRules.find(page, people));
    all.addAll(NameRules.near(page));
    return apart(all);
  }

  /** The longest of those that share words; of two as long, the one with the surer reason. */
  private static List<Suggestion> apart(List<Suggestion> all) {
    all.sort(
        Comparator.comparingInt(Suggestion::length)
            .reversed()
            .thenComparing(Suggestion::reason)
            .thenComparingInt(Suggestion::from));
    List<Suggestion> kept = new ArrayList<>();
    for (Suggestion one : all) {
      if (kept.stream().noneMatch(one::overlaps)) {
        kept.add(one);
      }
    }
    kept.removeIf(one -> one.reason() == SuggestionReason.SOMEBODY_NEAR && isNamed(one, kept));
    kept.sort(Comparator.comparingInt(Suggestion::from));
    return List.copyOf(kept);
  }

  private static boolean isNamed(Suggestion near, List<Suggestion> kept) {
    return kept.stream().anyMatch(other -> other.from() == near.to() + 1);
  }
}
