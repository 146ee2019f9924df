package org.rightsdesk.functions.console.response;

import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Disclosure;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.functions.console.page.Cases;

/** The file that is filed of a case's response. */
final class FiledResponse {
  private FiledResponse() {}

  /** The paper of the response that the case has now; empty before it is put together. */
  static Optional<Paper.DisclosureFile> of(Case state, Cases cases) {
    return state
        .disclosure()
        .map(Disclosure::id)
        .flatMap(id -> cases.casebook().paper(state.reference(), id))
        .filter(Paper.DisclosureFile.class::isInstance)
        .map(Paper.DisclosureFile.class::cast);
  }
}
