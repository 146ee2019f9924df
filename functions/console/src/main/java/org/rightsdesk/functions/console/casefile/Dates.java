package org.rightsdesk.functions.console.casefile;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.clock.BeyondCalendarException;
import org.rightsdesk.domain.clock.ClockState;
import org.rightsdesk.domain.clock.Explanation;
import org.rightsdesk.domain.clock.Step;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.web.page.Parts;

/**
 * The one date to work to, and behind it the others with every step of how they were worked out.
 */
final class Dates {
  private final Cases cases;

  Dates(Cases cases) {
    this.cases = cases;
  }

  Content of(Case state) {
    if (state.closed().isPresent()) {
      return Blocks.due(
          "To be deleted on", Days.near(state.closed().get().disposalOn(), cases.today()), false);
    }
    if (!state.isConfirmed()) {
      return Parts.paragraph("The clock is shown once the message is confirmed as a request.");
    }
    try {
      return shown(state.workLimit(cases.calendar(), cases.today()), state.documentsToCheckSince());
    } catch (BeyondCalendarException unknown) {
      return Parts.warning(
          "The dates cannot be worked out: the public holidays are not known that far.");
    }
  }

  private Content shown(TimeLimit limit, Optional<LocalDate> documentsSince) {
    LocalDate today = cases.today();
    LocalDate due = limit.safeDue().date();
    List<Content> body = new ArrayList<>();
    String label =
        switch (limit.state()) {
          case RUNNING ->
              documentsSince.isPresent()
                  ? "If the documents that came are enough, due by"
                  : "Due by";
          case NOT_STARTED -> "The clock has not started. If proof of identity came today, due by";
          case PAUSED -> "The clock is paused. If the answer came today, due by";
        };
    boolean late = limit.state() == ClockState.RUNNING && due.isBefore(today);
    body.add(Blocks.due(label, Days.near(due, today), late));
    List<Content> worked = new ArrayList<>();
    explain(worked, "The day to work to", limit.safeDue());
    explain(worked, "The last day the law allows", limit.statutoryLatest());
    explain(worked, "The policy's day", limit.policyDue());
    if (limit.policyIsLaterThanTheLaw()) {
      worked.add(Parts.warning("The policy's day is later than the law allows. Do not use it."));
    }
    if (!limit.facts().extended()) {
      explain(worked, "The last day on which an extension may be told", limit.extensionNoticeBy());
    }
    body.add(Parts.details("How this was worked out", Blocks.stack(worked)));
    return Blocks.stack(body);
  }

  private static void explain(List<Content> body, String what, Explanation explanation) {
    body.add(Blocks.subsection(what + ": " + Days.named(explanation.date())));
    body.add(Blocks.numbers(explanation.steps().stream().map(Dates::step).toList()));
  }

  private static Content step(Step step) {
    return Parts.text(step.sentence() + " (" + step.authority() + ")");
  }
}
