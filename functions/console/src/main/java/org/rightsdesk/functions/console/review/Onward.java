package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.RecordState.Preparation;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.page.Parts;

/** From a record that is finished to the next, with a line there that says what became of it. */
final class Onward {
  private static final String AFTER = "after";

  private Onward() {}

  /**
   * The next record that can be decided on, in their order and then from the first; or the list.
   */
  static String from(Cases cases, Case state, PaperId finished) {
    List<RecordState> records = state.records();
    int at = 0;
    while (!records.get(at).id().equals(finished)) {
      at++;
    }
    for (int step = 1; step < records.size(); step++) {
      RecordState next = records.get((at + step) % records.size());
      if (next.outcome().isEmpty()
          && !(next.preparation() instanceof Preparation.Underway)
          && !Groups.isDecidedWithAnother(cases, state, next)) {
        return RecordListPages.address(state, next) + "?" + AFTER + "=" + finished;
      }
    }
    return Frame.address(state, "/records");
  }

  /** What became of the record that the officer comes from, if from one. */
  static Optional<Content> line(Cases cases, Case state, Visit visit) {
    return visit
        .query(AFTER)
        .flatMap(
            id ->
                state.records().stream().filter(record -> record.id().value().equals(id)).findAny())
        .flatMap(
            record ->
                record.outcome().map(outcome -> said(cases, state, record, Says.outcome(outcome))));
  }

  private static Content said(Cases cases, Case state, RecordState finished, String outcome) {
    long open = state.records().stream().filter(record -> record.outcome().isEmpty()).count();
    int number = RecordListPages.held(cases, state, finished.id()).number();
    return Parts.inset(
        Blocks.sentence(
            Blocks.link(
                "Record " + number, Frame.address(state, "/records/" + finished.id() + "/outcome")),
            Parts.text("is finished: " + outcome + "."),
            Blocks.link(open + " still to decide on", Frame.address(state, "/records"))));
  }
}
