package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.CasePages.at;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Rule;

/** The password of a response is asked for at the decision and read by those who may release it. */
class PasswordTest {
  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);
  private final Browser second = world.as(World.SECOND);

  private void decide(CaseReference reference, Map<String, String> ticked) {
    Map<String, String> fields = new HashMap<>(ticked);
    fields.put("act", "decide");
    assertThat(officer.post(at(reference, "/decision"), fields).status()).isEqualTo(303);
  }

  @Test
  void an_officer_asks_for_it_at_the_decision() {
    CaseReference reference = world.records().reviewed();
    assertThat(officer.page(at(reference, "/decision")))
        .contains("The response opens with a password");
    decide(reference, Map.of("password", "close"));
    assertThat(world.state(reference).decision().orElseThrow().withPassword()).isTrue();
    assertThat(officer.page(at(reference, "/decision"))).contains("Asked for");
  }

  @Test
  void nobody_asks_for_it_unknowingly() {
    CaseReference reference = world.records().reviewed();
    decide(reference, Map.of());
    assertThat(world.state(reference).decision().orElseThrow().withPassword()).isFalse();
  }

  @Test
  void a_record_marked_as_sensitive_that_goes_out_leaves_no_choice() {
    CaseReference reference = world.records().reviewed();
    world.records().mark(reference, "OFFICIAL-SENSITIVE");
    assertThat(officer.page(at(reference, "/decision")))
        .contains("The response will open with a password")
        .doesNotContain("name=\"password\"");
  }

  @Test
  void it_is_shown_on_a_page_of_its_own_and_the_history_says_to_whom() {
    CaseReference reference = world.responses().composed(true);
    assertThat(second.page(at(reference, "/check")))
        .contains("Show the password", at(reference, "/check/password"))
        .doesNotContain(Responses.PASSWORD);

    assertThat(second.page(at(reference, "/check/password")))
        .contains(Responses.PASSWORD, "Never send it by email");

    assertThat(officer.page(at(reference, "/history")))
        .contains("Opened: response-password-1")
        .doesNotContain(Responses.PASSWORD);
  }

  private static Map<String, String> response() {
    return Map.of("disclosure", "disclosure-1");
  }

  @Test
  void telling_it_is_on_the_list_until_an_officer_says_that_it_is_done() {
    CaseReference reference = world.responses().passwordOwed();
    assertThat(officer.page("/")).contains("Tell the requester the password (1 case)");
    assertThat(officer.page(at(reference, "")))
        .contains("Tell the requester the password", at(reference, "/check/password"));
    assertThat(officer.page(at(reference, "/check")))
        .contains("which the requester has not been told");
    assertThat(officer.page(at(reference, "/check/password"))).contains("I have told them");

    assertThat(officer.post(at(reference, "/check/password"), response()).status()).isEqualTo(303);

    assertThat(officer.page("/")).doesNotContain("Tell the requester the password");
    assertThat(officer.page(at(reference, "/check/password")))
        .contains("The requester was told it by you.")
        .doesNotContain("I have told them");
    assertThat(second.page(at(reference, "/history")))
        .contains("The requester was told the password of the response")
        .doesNotContain(Responses.PASSWORD);
  }

  @Test
  void it_is_not_told_before_the_release_nor_with_another_response() {
    CaseReference reference = world.responses().composed(true);
    assertThat(second.page(at(reference, "/check/password")))
        .contains("Tell it only while the response can be collected.")
        .doesNotContain("I have told them");
    assertThat(second.post(at(reference, "/check/password"), response()).body().asText())
        .contains(Rule.NOT_RELEASED.sentence());

    CaseReference released = world.responses().passwordOwed();
    Map<String, String> other = Map.of("disclosure", "disclosure-2");
    assertThat(second.post(at(released, "/check/password"), other).body().asText())
        .contains(Rule.ANOTHER_DISCLOSURE.sentence());
    assertThat(world.state(released).isPasswordOwed()).isTrue();
  }

  @Test
  void a_response_without_one_has_no_such_page() {
    CaseReference reference = world.responses().composed();
    assertThat(second.page(at(reference, "/check"))).doesNotContain("password");
    assertThat(second.get(at(reference, "/check/password")).status()).isEqualTo(404);
    assertThat(second.post(at(reference, "/check/password"), response()).status()).isEqualTo(404);
    assertThat(second.get(at(world.records().reviewed(), "/check/password")).status())
        .isEqualTo(404);
  }
}
