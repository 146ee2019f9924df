package org.rightsdesk.functions.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.casebook.CaseworkSamples.REQUESTER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.memory.InMemoryCasebook.Caused;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DateKind;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.lambda.JsonText;

class DispatcherTest {
  private final World world = new World();

  @Test
  void an_opened_case_gets_its_machine_its_watch_and_its_acknowledgement() {
    world.carryOutAll();

    String reference = world.reference.value();
    assertThat(world.workflows.started())
        .hasSize(2)
        .hasEntrySatisfying(
            "REQUEST:" + reference + "-1",
            input ->
                assertThat(JsonText.read(input).values())
                    .isEqualTo(Map.of("reference", reference, "run", 1)))
        .hasEntrySatisfying(
            "WATCH:" + reference + "-1",
            input ->
                assertThat(JsonText.read(input).values())
                    .isEqualTo(Map.of("reference", reference, "watch", 1)));
    assertThat(world.letters.events)
        .singleElement()
        .asString()
        .startsWith("letters {\"action\":\"send\",\"reference\":\"" + reference + "\"")
        .contains("\"kind\":\"ACKNOWLEDGEMENT\"", "\"party\":\"DATA_SUBJECT\"");
  }

  @Test
  void letters_to_the_team_name_a_role_and_those_to_the_sender_of_a_mail_nobody() {
    CaseReference mailed = CaseworkSamples.reference(2);
    world.casebook.open(
        new OpeningKey("mail"),
        CaseworkSamples.openByMail(mailed, CaseworkSamples.MONDAY),
        new Actor.Mail(),
        CaseworkSamples.request());

    world.carryOutAll();

    assertThat(world.letters.events)
        .filteredOn(order -> order.contains(mailed.value()))
        .satisfiesExactlyInAnyOrder(
            order -> assertThat(order).contains("\"kind\":\"FORWARD_RECEIVED\"", "\"sender\":true"),
            order -> assertThat(order).contains("\"kind\":\"TEAM_ALERT\"", "\"team\":\"OFFICER\""));
  }

  @Test
  void effects_delivered_again_and_in_any_order_do_the_same_as_once() {
    World once = told();
    once.carryOutAll();
    assertThat(once.workflows.resumed()).hasSize(2);

    for (int seed = 1; seed <= 200; seed++) {
      World shuffled = told();
      List<Caused> delivered = new ArrayList<>(shuffled.casebook.caused());
      delivered.addAll(shuffled.casebook.caused());
      delivered.addAll(shuffled.casebook.caused());
      Collections.shuffle(delivered, new Random(seed));

      shuffled.carryOut(delivered);

      assertThat(shuffled.workflows.started()).isEqualTo(once.workflows.started());
      assertThat(shuffled.workflows.resumed()).isEqualTo(once.workflows.resumed());
      assertThat(Set.copyOf(shuffled.letters.events)).isEqualTo(Set.copyOf(once.letters.events));
    }
  }

  /** A case with machines waiting at two points, and much that has happened since. */
  private static World told() {
    World world = new World();
    world.casebook.awaitAt(world.reference, WaitPoint.VALID, "token-valid");
    world.casebook.awaitAt(world.reference, WaitPoint.DECIDED, "token-decided");
    world.clock.moveTo(CaseworkSamples.MONDAY.plusDays(14));
    world.execute(
        new Command.TellDate(DateKind.IDENTITY_REMINDER, CaseworkSamples.MONDAY.plusDays(14)),
        CaseworkSamples.MACHINE);
    world.becomeValid();
    world.decide();
    return world;
  }

  @Test
  void a_machine_that_waits_goes_on_with_what_came_true() {
    world.casebook.awaitAt(world.reference, WaitPoint.VALID, "token");
    world.becomeValid();

    world.carryOutAll();

    assertThat(world.workflows.resumed()).isEqualTo(Map.of("token", "{\"outcome\":\"valid\"}"));
    assertThat(world.casebook.waitingAt(world.reference, WaitPoint.VALID)).isEmpty();
  }

  @Test
  void where_no_machine_waits_yet_nothing_is_resumed() {
    world.becomeValid();

    world.carryOutAll();

    assertThat(world.workflows.resumed()).isEmpty();
  }

  @Test
  void a_decision_of_the_last_round_delivered_again_does_not_end_the_wait_of_the_next() {
    world.becomeValid();
    world.decide();
    world.composeAndReturn();
    world.casebook.awaitAt(world.reference, WaitPoint.DECIDED, "second round");

    world.carryOutAll();

    assertThat(world.workflows.resumed()).isEmpty();
    assertThat(world.casebook.waitingAt(world.reference, WaitPoint.DECIDED))
        .contains("second round");
  }

  @ParameterizedTest
  @EnumSource
  void a_case_that_closes_lets_whatever_waits_for_it_end(WaitPoint point) {
    world.casebook.awaitAt(world.reference, point, "token");
    world.execute(new Command.Withdraw(), REQUESTER);

    world.carryOutAll();

    assertThat(world.workflows.resumed()).isEqualTo(Map.of("token", "{\"outcome\":\"closed\"}"));
  }

  @Test
  void what_a_case_that_is_gone_caused_resumes_nothing() {
    world.dispatcher.carryOut(
        CaseworkSamples.reference(404), new Effect.Resume(WaitPoint.COLLECTED));

    assertThat(world.workflows.resumed()).isEmpty();
  }
}
