package org.rightsdesk.functions.console.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.web.form.TextField;

/** A message in triage that answers a question that was put to a requester (P 5.6). */
final class MailedAnswer {
  private static final int LONGEST_REFERENCE = 20;

  /** A message may name any number of requests; each that is looked at is a read of its case. */
  private static final int MOST_LOOKED_AT = 5;

  static final TextField OF =
      TextField.optional(
              "of", "If it answers our question: the reference of that request", LONGEST_REFERENCE)
          .width(LONGEST_REFERENCE);

  private final Cases cases;

  MailedAnswer(Cases cases) {
    this.cases = cases;
  }

  /** The first of the few requests that the message names first, which waits for an answer. */
  Optional<CaseReference> named(Paper.ReceivedMail message) {
    return CaseReference.in(message.subject().value() + "\n" + message.text().value()).stream()
        .limit(MOST_LOOKED_AT)
        .filter(this::waits)
        .findFirst();
  }

  private boolean waits(CaseReference reference) {
    return cases.casebook().find(reference).filter(Case::isUnclear).isPresent();
  }

  /** The request that the officer named, if there is one. */
  Optional<Case> find(String typed) {
    try {
      return cases.casebook().find(CaseReference.parse(typed));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Puts the words onto the request as its answer and closes the message.
   *
   * <p>Cut short between the two, the answer is there and the message still waits, to be closed as
   * no request.
   *
   * @param received the day on which the organisation had it, from which the clock goes on
   * @return the rule that stands in the way, if one does; the message is as it was then
   */
  Optional<Rule> put(
      Case request, Case message, String words, LocalDate received, Actor.Staff officer) {
    if (!message.isInTriage()) {
      return Optional.of(Rule.NOT_IN_TRIAGE);
    }
    Paper.Words answer = cases.words("answer", Paper.Purpose.CLARIFICATION_ANSWER, words);
    Optional<Rule> refused =
        cases.act(
            request.reference(),
            new Command.AnswerClarification(answer.id(), received),
            officer,
            Papers.of(answer));
    if (refused.isPresent()) {
      return refused;
    }
    Paper.Words reason =
        cases.words(
            "reason", Paper.Purpose.REASON, "It answers our question on " + request.reference());
    return cases.act(
        message.reference(), new Command.Dismiss(reason.id()), officer, Papers.of(reason));
  }
}
