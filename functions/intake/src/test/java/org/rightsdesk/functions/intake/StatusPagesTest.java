package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.testing.PageVisitor;

class StatusPagesTest {
  private static final Actor MANAGER =
      new Actor.Staff(new StaffId("manager-1"), Set.of(Role.MANAGER));

  private final IntakeFixture fixture = new IntakeFixture();
  private final PageVisitor visitor = new PageVisitor(fixture.site, "198.51.100.7");
  private CaseReference reference = new CaseReference("RD-0000-0000");

  @BeforeEach
  void open() {
    reference = fixture.open(fixture.visitor());
  }

  private static String text(Response response) {
    return response.body().asText();
  }

  private Case state() {
    return fixture.casebook.find(reference).orElseThrow();
  }

  private Response enter() {
    visitor.send("/status", Map.of("reference", reference.value()));
    return visitor.send("/status/code", Map.of("code", fixture.mailedCodes.getLast()));
  }

  @Test
  void a_reference_and_the_code_that_was_mailed_open_the_request() {
    Response response = enter();

    assertThat(response.status()).isEqualTo(200);
    assertThat(visitor.path()).isEqualTo("/status/request");
    assertThat(text(response))
        .contains(reference.value(), "We are checking who you are", "You sent your request")
        .contains("Damp in the bedroom &lt;script&gt;");
  }

  @Test
  void a_reference_may_be_typed_in_any_way() {
    String typed =
        " rd "
            + reference.value().substring(3).replace("-", " ").toLowerCase(java.util.Locale.ROOT);

    visitor.send("/status", Map.of("reference", typed));

    assertThat(visitor.path()).isEqualTo("/status/code");
    assertThat(fixture.asked).containsExactly("STATUS " + reference);
  }

  @Test
  void a_reference_that_does_not_exist_gives_the_same_pages_after_the_same_work() {
    CaseReference unknown = CaseReference.draw(new SecureRandom());
    PageVisitor other = new PageVisitor(fixture.site, "198.51.100.8");
    int writes = fixture.sessions.writes();
    String known = text(visitor.send("/status", Map.of("reference", reference.value())));
    int writesForKnown = fixture.sessions.writes() - writes;

    String strange = text(other.send("/status", Map.of("reference", unknown.value())));

    assertThat(masked(strange)).isEqualTo(masked(known));
    assertThat(fixture.sessions.writes() - writes - writesForKnown).isEqualTo(writesForKnown);
    assertThat(fixture.asked).containsExactly("STATUS " + reference, "STATUS " + unknown);
    String wrong = other(fixture.mailedCodes.getLast());
    assertThat(masked(text(other.send("/status/code", Map.of("code", wrong)))))
        .isEqualTo(masked(text(visitor.send("/status/code", Map.of("code", wrong)))));
  }

  private static String masked(String page) {
    return page.replaceAll("value=\"[0-9a-f]{64}\"", "");
  }

  private static String other(String code) {
    return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
  }

  @Test
  void no_page_of_a_case_is_open_before_the_code() {
    visitor.send("/status", Map.of("reference", reference.value()));

    for (String path :
        new String[] {"/status/request", "/status/answer", "/status/withdraw", "/request/copy"}) {
      assertThat(visitor.read(path).status()).isEqualTo(401);
    }
  }

  @Test
  void six_wrong_codes_lock_and_the_right_one_no_longer_opens() {
    visitor.send("/status", Map.of("reference", reference.value()));
    String right = fixture.mailedCodes.getLast();
    for (int left = 4; left > 1; left--) {
      assertThat(text(visitor.send("/status/code", Map.of("code", other(right)))))
          .contains("You have " + left + " tries left");
    }
    assertThat(text(visitor.send("/status/code", Map.of("code", other(right)))))
        .contains("You have 1 try left");
    assertThat(text(visitor.send("/status/code", Map.of("code", other(right)))))
        .contains("You have no tries left today");
    assertThat(text(visitor.send("/status/code", Map.of("code", right))))
        .contains("Too many wrong codes");
    assertThat(visitor.read("/status/request").status()).isEqualTo(401);
  }

  @Test
  void a_code_that_has_run_out_does_not_open_and_a_new_one_does() {
    visitor.send("/status", Map.of("reference", reference.value()));
    fixture.clock.pass(Duration.ofMinutes(15));
    assertThat(text(visitor.send("/status/code", Map.of("code", fixture.mailedCodes.getLast()))))
        .contains("wrong or has run out");

    visitor.send("/status/code/again", Map.of());
    visitor.send("/status/code", Map.of("code", fixture.mailedCodes.getLast()));

    assertThat(visitor.path()).isEqualTo("/status/request");
  }

  @Test
  void no_more_than_three_codes_an_hour_are_sent_for_one_reference() {
    visitor.send("/status", Map.of("reference", reference.value()));
    visitor.send("/status/code/again", Map.of());
    visitor.send("/status/code/again", Map.of());

    assertThat(visitor.send("/status/code/again", Map.of()).status()).isEqualTo(429);
    assertThat(fixture.asked).hasSize(3);
  }

  @Test
  void a_reference_with_a_mistyped_character_is_told_of_and_nothing_is_sent() {
    for (String typed : new String[] {"", "RD-1234", "RD-0000-0001", "<script>"}) {
      Response response = visitor.send("/status", Map.of("reference", typed));
      assertThat(response.status()).isEqualTo(400);
    }
    assertThat(fixture.asked).isEmpty();
  }

  @Test
  void a_question_is_shown_with_its_day_and_answered_once() {
    fixture.ask(reference, "Which repair do you mean?\nThe one in March?");
    assertThat(text(enter())).contains("22 December 2026", "Answer our question");
    assertThat(text(visitor.read("/status/answer"))).contains("Which repair do you mean?<br>");
    assertThat(text(visitor.send("/status/answer", Map.of("answer", " "))))
        .contains("Enter your answer");

    Response response =
        visitor.send("/status/answer", Map.of("answer", "The damp, reported in May."));

    assertThat(text(response)).contains("You answered our question", "The damp, reported in May.");
    assertThat(state().isUnclear()).isFalse();
    visitor.read("/status/answer");
    assertThat(visitor.path()).isEqualTo("/status/request");
  }

  @Test
  void the_day_of_our_answer_is_shown_once_the_clock_runs() {
    assertThat(text(enter())).doesNotContain("We will answer by");
    PaperId reason = new PaperId("reason-1");
    fixture.casebook.execute(reference, new Command.WaiveIdentity(reason), MANAGER, Papers.NONE);

    assertThat(text(visitor.read("/status/request")))
        .contains("We will answer by <strong>23 December 2026 (in 30 days)");
  }

  @Test
  void a_request_is_withdrawn_only_after_being_asked_twice() {
    enter();
    assertThat(text(visitor.read("/status/withdraw"))).contains("Keep your request");
    assertThat(state().closed()).isEmpty();

    Response response = visitor.send("/status/withdraw", Map.of());

    assertThat(state().closed())
        .hasValueSatisfying(closed -> assertThat(closed.why()).isEqualTo(Closing.WITHDRAWN));
    assertThat(text(response)).contains("Withdrawn", "23 November 2029");
    assertThat(text(response)).doesNotContain("/status/withdraw");
  }

  @Test
  void one_requesters_session_shows_nothing_of_another_case() {
    PageVisitor second = new PageVisitor(fixture.site, "198.51.100.9");
    CaseReference other = fixture.open(second);
    enter();

    assertThat(text(visitor.read("/status/request")))
        .contains(reference.value())
        .doesNotContain(other.value());
  }

  @Test
  void signing_out_ends_the_session() {
    enter();

    visitor.send("/status/leave", Map.of());

    assertThat(visitor.read("/status/request").status()).isEqualTo(401);
  }
}
