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
 * @param quotedIn the record that its words go out within, for one settled so
 * @param place where it lay, and what lies in it
 */
public record RecordState(
    PaperId id,
    Preparation preparation,
    Map<Integer, PageState> pages,
    Optional<RecordOutcome> outcome,
    Optional<Exemption> exemption,
    Optional<PaperId> quotedIn,
    Place place) {
  private static final String LOCKED = "ENCRYPTED";

  public RecordState {
    pages = Map.copyOf(pages);
  }

  /**
   * Where a record lay among others.
   *
   * @param within the record that it lay in, such as the mail that it was attached to
   * @param room the most files that may be taken out of it
   * @param waiting how many files lie in it that are not records yet
   */
  public record Place(Optional<PaperId> within, int room, int waiting) {
    /** The place of a record that the search found. */
    static final Place FOUND = new Place(Optional.empty(), Room.MOST, 0);
  }

  /** A record that was just found. */
  static RecordState found(PaperId id, Place place) {
    return new RecordState(
        id,
        new Preparation.Underway(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        place);
  }

  RecordState prepared(Preparation next) {
    return new RecordState(id, next, pages, outcome, exemption, quotedIn, place);
  }

  RecordState withPages(Map<Integer, PageState> next) {
    return new RecordState(id, preparation, next, outcome, exemption, quotedIn, place);
  }

  RecordState settled(Optional<RecordOutcome> next, Optional<Exemption> reason) {
    return new RecordState(id, preparation, pages, next, reason, Optional.empty(), place);
  }

  RecordState quoted(PaperId in) {
    return new RecordState(
        id,
        preparation,
        pages,
        Optional.of(RecordOutcome.QUOTED),
        Optional.empty(),
        Optional.of(in),
        place);
  }

  RecordState waitingFor(int files) {
    return new RecordState(
        id,
        preparation,
        pages,
        outcome,
        exemption,
        quotedIn,
        new Place(place.within(), place.room(), files));
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

  /** Whether it and the files in it are as far as they can be without a person. */
  public boolean isPrepared() {
    return !(preparation instanceof Preparation.Underway) && place.waiting() == 0;
  }

  /** Whether it could not become pages because its password is not known, or was another. */
  public boolean wantsPassword() {
    return preparation instanceof Preparation.None(String reason) && reason.equals(LOCKED);
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

  /** Whether the record goes out and none of its pages is withheld as a whole. */
  public boolean isDisclosedWithEveryPage() {
    return isDisclosed() && pages.values().stream().allMatch(page -> page.withheld().isEmpty());
  }

  /** Whether anything of the record is hidden or held back. */
  public boolean hidesSomething() {
    return outcome.filter(chosen -> chosen == RecordOutcome.WITHHOLD).isPresent()
        || pages.values().stream()
            .anyMatch(page -> !page.panels().isEmpty() || page.withheld().isPresent());
  }
}
