package org.rightsdesk.functions.console.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Visit;

/** Finds the page of a record that an address names. */
final class Places {
  private static final int MOST_PAGES = 100_000;

  private final Cases cases;
  private final RecordPages pages;

  Places(Cases cases, RecordPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  /**
   * The page.
   *
   * @throws Refusal if there is none
   */
  Place of(Visit visit) {
    int number = number(visit.segment("page"));
    Case state = cases.find(visit);
    RecordState record = RecordListPages.record(state, visit);
    if (number > record.pageCount()) {
      throw Refusal.notFound();
    }
    return new Place(
        state,
        record,
        RecordListPages.held(cases, state, record.id()),
        file(state, record),
        number);
  }

  /** What a record became. */
  CanonicalRecord file(Case state, RecordState record) {
    try {
      return pages.read(state.reference(), record.id()).orElseThrow(Refusal::notFound);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The number of a page in an address. */
  static int number(String typed) {
    if (!typed.matches("[1-9][0-9]{0,5}") || Integer.parseInt(typed) > MOST_PAGES) {
      throw Refusal.notFound();
    }
    return Integer.parseInt(typed);
  }
}
