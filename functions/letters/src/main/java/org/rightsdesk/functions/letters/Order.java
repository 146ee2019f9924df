package org.rightsdesk.functions.letters;

import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.lambda.JsonText;

/** A letter that a case ordered. Ids only. */
record Order(CaseReference reference, PaperId letter, LetterKind kind, To to) {
  /** Whom it is for. */
  sealed interface To {
    /** The person whose data it is about. */
    record Requester() implements To {}

    /** Those of the team who hold the role. */
    record Team(Role role) implements To {}

    /** Whoever sent the mail that opened the case. */
    record Sender() implements To {}
  }

  static Order read(JsonText.Fields event) {
    To to;
    if (event.maybeText("team").isPresent()) {
      to = new To.Team(Role.valueOf(event.text("team")));
    } else if (event.maybeText("party").isPresent()) {
      to = new To.Requester();
    } else {
      to = new To.Sender();
    }
    return new Order(
        new CaseReference(event.text("reference")),
        new PaperId(event.text("letter")),
        LetterKind.valueOf(event.text("kind")),
        to);
  }
}
