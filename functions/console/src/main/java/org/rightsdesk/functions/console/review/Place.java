package org.rightsdesk.functions.console.review;

import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.functions.console.page.Frame;

/** A page of a record with all that is known of it. */
record Place(Case state, RecordState record, HeldRecord held, CanonicalRecord file, int number) {
  CanonicalPage canonical() {
    return file.pages().get(number - 1);
  }

  Event.PageSize size() {
    return new Event.PageSize(canonical().width(), canonical().height());
  }

  PageState page() {
    return record.page(number);
  }

  String address(String below) {
    return Frame.address(state, "/records/" + record.id() + below);
  }

  String address() {
    return address("/pages/" + number);
  }

  boolean open() {
    return record.outcome().isEmpty() && state.decision().isEmpty() && state.closed().isEmpty();
  }
}
