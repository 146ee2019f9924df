package org.rightsdesk.functions.letters;

import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Rule;

/** Notes on cases which of their letters did not arrive, each once (threat E7, R4.10). */
final class MailOutcomes {
  private static final Actor LETTERS = new Actor.Machine("letters");

  private final Casebook casebook;

  MailOutcomes(Casebook casebook) {
    this.casebook = casebook;
  }

  /**
   * Notes the outcome, from which a task follows. Nothing happens for a case that is gone or going.
   *
   * @throws IllegalStateException if the case refuses it for any other reason
   */
  void take(MailOutcome outcome) {
    Result result =
        casebook.execute(
            outcome.about().reference(),
            new Command.RecordLetterNotDelivered(
                outcome.about().letter(), outcome.about().kind(), outcome.failure()),
            LETTERS,
            Papers.NONE);
    if (result instanceof Result.Refused(Rule rule) && rule != Rule.DISPOSAL_BEGUN) {
      throw new IllegalStateException("a mail's outcome is refused: " + rule);
    }
  }
}
