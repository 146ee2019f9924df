package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.StaffId;

/** Colleagues are shown by name wherever a case names one. */
class StaffNamesTest {
  private static final StaffId COLLEAGUE = new StaffId("officer-9");

  private final World world = new World();

  private CaseReference caseOfColleague() {
    CaseReference reference = world.records().inReview();
    world.casebook().assign(reference, COLLEAGUE);
    return reference;
  }

  @Test
  void the_case_its_history_and_the_worklist_show_a_colleague_by_name() {
    world.staff().remember(COLLEAGUE, "Nina Ninth");
    String address = "/cases/" + caseOfColleague();
    Browser officer = world.as(World.OFFICER);

    for (String path : new String[] {address, address + "/history", "/", "/cases?who=team"}) {
      assertThat(officer.page(path))
          .as(path)
          .contains("Nina Ninth")
          .doesNotContain(COLLEAGUE.value());
    }
  }

  @Test
  void somebody_who_signs_in_later_is_shown_by_name_from_then_on() {
    String address = "/cases/" + caseOfColleague();
    Browser officer = world.as(World.OFFICER);
    assertThat(officer.page(address)).contains(COLLEAGUE.value());

    world.staff().remember(COLLEAGUE, "Nina Ninth");

    assertThat(officer.page(address)).contains("Nina Ninth").doesNotContain(COLLEAGUE.value());
  }

  @Test
  void nobody_is_shown_their_own_name_for_what_they_did() {
    CaseReference reference = world.records().inReview();
    world.staff().remember(World.OFFICER.staff().id(), World.OFFICER.name());
    world.casebook().assign(reference, World.OFFICER.staff().id());

    assertThat(world.as(World.OFFICER).page("/cases?who=mine"))
        .containsPattern(">\\s*you\\s*</td>");
  }
}
