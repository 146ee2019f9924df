package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.util.Optional;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.page.Parts;

/**
 * Records that are the same file as one found before them (R4.3): one review covers them all, until
 * somebody takes one out of the group.
 */
final class Copies {
  private Copies() {}

  /** Finishes what is still open of the copies of a record that was just decided on. */
  static void finish(Cases cases, Case state, PaperId original, Actor.Staff officer) {
    for (Paper paper : cases.casebook().papers(state.reference())) {
      if (paper instanceof HeldRecord copy
          && copy.copyOf().filter(original::equals).isPresent()
          && state.findRecord(copy.id()).filter(one -> one.outcome().isEmpty()).isPresent()) {
        cases.act(
            state.reference(),
            new Command.ReviewRecord(copy.id(), RecordOutcome.COPY, Optional.empty()),
            officer);
      }
    }
  }

  /** Whether a record waits for nothing but the one it is a copy of. */
  static boolean isCopy(Cases cases, Case state, RecordState record) {
    return RecordListPages.held(cases, state, record.id()).copyOf().isPresent();
  }

  /** Takes a record out of its group, so that it is reviewed by itself. */
  static void takeOut(Cases cases, Case state, HeldRecord held) {
    if (held.copyOf().isPresent()) {
      cases.casebook().rewrite(state.reference(), held.apart());
    }
  }

  /** What stands in place of the question on the page of a copy. */
  static Content page(Cases cases, Visit visit, Case state, HeldRecord copy, PaperId original) {
    int number = RecordListPages.held(cases, state, original).number();
    Content same =
        Parts.inset(
            Blocks.sentence(
                Parts.text("It is the same file as"),
                Blocks.link(
                    "record " + number, Frame.address(state, "/records/" + original + "/outcome")),
                Parts.text("and is decided on with it.")));
    if (state.decision().isPresent() || state.closed().isPresent()) {
      return same;
    }
    return Blocks.stack(
        same,
        Blocks.form(
            Frame.address(state, "/records/" + copy.id() + "/reopen"),
            visit.token(),
            Parts.secondaryButton("Review it by itself")));
  }
}
