package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DocumentProblem;

/** A case says whom it waits for. */
class WaitingTest {
  private static final String OFFICER = "An officer, to check identity";
  private static final String REQUESTER = "The requester's proof of identity";

  private final World world = new World();

  private String page(CaseReference reference) {
    return world.as(World.OFFICER).page("/cases/" + reference);
  }

  @Test
  void documents_that_came_wait_for_an_officer() {
    assertThat(page(world.requests().withDocument())).contains(OFFICER).doesNotContain(REQUESTER);
  }

  @Test
  void documents_that_did_not_match_wait_for_the_requester_to_send_others() {
    CaseReference reference = world.requests().withDocument();
    world.execute(
        reference,
        new Command.RejectIdentity(Set.of(DocumentProblem.ADDRESS_DIFFERS), Optional.empty()),
        World.OFFICER.staff(),
        Papers.NONE);

    assertThat(page(reference)).contains(REQUESTER).doesNotContain(OFFICER);
  }
}
