package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.Holder;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.page.Parts;

/**
 * Records that are the same file as one found before them, and mails that stand whole in others
 * (R4.3): one review covers them all, until somebody takes one out of the group.
 */
final class Groups {
  private Groups() {}

  /**
   * Finishes what is still open of the group of a record that was just decided on. A mail that
   * stands in one that does not go out whole is left to be reviewed by itself.
   */
  static void finish(Cases cases, Case state, PaperId decided, Actor.Staff officer) {
    List<HeldRecord> open = new ArrayList<>();
    for (Paper paper : cases.casebook().papers(state.reference())) {
      if (paper instanceof HeldRecord held
          && state.findRecord(held.id()).filter(one -> one.outcome().isEmpty()).isPresent()) {
        open.add(held);
      }
    }
    finishCopies(cases, state, open, decided, officer);
    if (state.findRecord(decided).filter(RecordState::isDisclosedWithEveryPage).isPresent()) {
      for (HeldRecord held : open) {
        if (held.likeness().holders().contains(new Holder(decided, true))) {
          cases.act(state.reference(), new Command.SettleAsQuoted(held.id(), decided), officer);
          finishCopies(cases, state, open, held.id(), officer);
        }
      }
    }
  }

  private static void finishCopies(
      Cases cases, Case state, List<HeldRecord> open, PaperId original, Actor.Staff officer) {
    for (HeldRecord held : open) {
      if (held.copyOf().filter(original::equals).isPresent()) {
        cases.act(
            state.reference(),
            new Command.ReviewRecord(held.id(), RecordOutcome.COPY, Optional.empty()),
            officer);
      }
    }
  }

  /** Whether a record waits for nothing but the one that it is decided on with. */
  static boolean isDecidedWithAnother(Cases cases, Case state, RecordState record) {
    return RecordListPages.held(cases, state, record.id()).decidedWith(state).isPresent();
  }

  /** Takes a record out of its group, so that it is reviewed by itself. */
  static void takeOut(Cases cases, Case state, HeldRecord held) {
    if (held.copyOf().isPresent() || !held.likeness().holders().isEmpty()) {
      cases.casebook().rewrite(state.reference(), held.apart());
    }
  }

  /**
   * What stands in place of the question on the page of a record that is decided on with another.
   */
  static Content page(Cases cases, Visit visit, Case state, HeldRecord held, PaperId other) {
    int number = RecordListPages.held(cases, state, other).number();
    Content link =
        Blocks.link("record " + number, Frame.address(state, "/records/" + other + "/outcome"));
    Content said =
        Parts.inset(
            held.copyOf().isPresent()
                ? Blocks.sentence(
                    Parts.text("It is the same file as"),
                    link,
                    Parts.text("and is decided on with it."))
                : Blocks.sentence(
                    Parts.text("It goes out within"),
                    link,
                    Parts.text("if that goes out with every page.")));
    if (state.decision().isPresent() || state.closed().isPresent()) {
      return said;
    }
    return Blocks.stack(
        said,
        Blocks.form(
            Frame.address(state, "/records/" + held.id() + "/reopen"),
            visit.token(),
            Parts.secondaryButton("Review it by itself")));
  }
}
