package org.rightsdesk.domain.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.exemptions.Exemption;

/**
 * One record that the search found, and how far its review has come.
 *
 * @param preparation whether it could become pages
 * @param pages what was decided page by page, by page number from 1
 * @param outcome what was decided for the whole record, once it is reviewed
 * @param exemption the exemption for a record withheld as a whole
 */
public record RecordState(
    PaperId id,
    Preparation preparation,
    Map<Integer, PageState> pages,
    Optional<RecordOutcome> outcome,
    Optional<Exemption> exemption) {
  public RecordState {
    pages = Map.copyOf(pages);
  }

  /** Whether a record can be read page by page. */
  public sealed interface Preparation {
    /** It is being made into pages. */
    record Underway() implements Preparation {}

    /** It has pages of these sizes, in order. */
    record Pages(List<Event.PageSize> sizes) implements Preparation {
      public Pages {
        sizes = List.copyOf(sizes);
      }
    }

    /** It cannot become pages; the code names the reason. */
    record None(String reason) implements Preparation {}
  }

  /** How many pages the record has; none if it could not become pages or has not yet. */
  public int pageCount() {
    return switch (preparation) {
      case Preparation.Pages ready -> ready.sizes().size();
      case Preparation.Underway _, Preparation.None _ -> 0;
    };
  }

  /** What was decided for a page: nothing hidden and not yet reviewed, until someone decides. */
  public PageState page(int number) {
    return pages.getOrDefault(number, PageState.UNTOUCHED);
  }

  /** Whether every page has been marked as reviewed. */
  public boolean everyPageReviewed() {
    for (int number = 1; number <= pageCount(); number++) {
      if (!page(number).done()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the record goes out, without what is hidden in it. */
  public boolean isDisclosed() {
    return outcome.filter(chosen -> chosen == RecordOutcome.DISCLOSE).isPresent();
  }

  /** Whether anything of the record is hidden or held back. */
  public boolean hidesSomething() {
    return outcome.filter(chosen -> chosen == RecordOutcome.WITHHOLD).isPresent()
        || pages.values().stream()
            .anyMatch(page -> !page.panels().isEmpty() || page.withheld().isPresent());
  }
}
