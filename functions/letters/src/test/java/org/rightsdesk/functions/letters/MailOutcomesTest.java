package org.rightsdesk.functions.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DeliveryFailure;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.functions.letters.World.Post.Sent;
import org.rightsdesk.lambda.ports.MailSender.About;
import org.rightsdesk.lambda.testing.Calls;

/** What becomes of mail that did not arrive (threat E7). */
class MailOutcomesTest {
  private static final String SECRET = "w.test@example.org";

  private final World world = new World();
  private final Handler handler = new Handler(world.room, world.outcomes);

  /** The mail service's event, in its own shape. */
  private static Map<String, Object> event(About about, Map<String, Object> what) {
    Map<String, Object> tags = new TreeMap<>();
    about.tags().forEach((name, value) -> tags.put(name, List.of(value)));
    tags.put("ses:configuration-set", List.of("MailSettings"));
    Map<String, Object> detail = new TreeMap<>(what);
    detail.put("mail", Map.of("messageId", "0100", "destination", List.of(SECRET), "tags", tags));
    return Map.of(
        "version", "0", "source", "aws.ses", "detail-type", "Email Bounced", "detail", detail);
  }

  private static Map<String, Object> bounce(String type) {
    return Map.of(
        "eventType",
        "Bounce",
        "bounce",
        Map.of(
            "bounceType",
            type,
            "bouncedRecipients",
            List.of(Map.of("emailAddress", SECRET, "diagnosticCode", "550 no such user"))));
  }

  private void tell(Map<String, Object> event) throws IOException {
    Calls.call(handler, event);
  }

  private static List<Task.Kind> tasks(CaseWalk walk) {
    return Tasks.of(walk.state()).stream().map(Task::kind).toList();
  }

  private Sent acknowledged() {
    return world.sendOrdered().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "Bounce, Permanent, BOUNCED_FOR_GOOD",
    "Bounce, Transient, BOUNCED_FOR_NOW",
    "Bounce, Undetermined, BOUNCED",
    "Complaint, '', CALLED_UNWANTED",
    "Reject, '', REJECTED"
  })
  void each_kind_of_outcome_marks_the_letter_and_becomes_a_task(
      String eventType, String bounceType, DeliveryFailure failure) throws IOException {
    CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
    About about = acknowledged().about();
    tell(
        event(
            about,
            eventType.equals("Bounce") ? bounce(bounceType) : Map.of("eventType", eventType)));

    assertThat(walk.state().lettersNotDelivered().get(about.letter()))
        .satisfies(
            undelivered -> {
              assertThat(undelivered.kind()).isEqualTo(LetterKind.ACKNOWLEDGEMENT);
              assertThat(undelivered.failure()).isEqualTo(failure);
            });
    assertThat(tasks(walk)).containsExactly(Task.Kind.LETTER_NOT_DELIVERED);
    assertThat(world.casebook.history(walk.reference()).toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Delivery", "Send", "Open", "Rendering Failure", "DeliveryDelay", "New"})
  void an_event_of_a_kind_that_is_not_known_fails_loudly_and_names_nobody(String eventType) {
    CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
    About about = acknowledged().about();
    assertThatThrownBy(() -> tell(event(about, Map.of("eventType", eventType))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(SECRET);
    assertThat(walk.state().lettersNotDelivered()).isEmpty();
  }

  @Test
  void an_event_about_a_mail_that_is_not_ours_fails_loudly() {
    Map<String, Object> event =
        Map.of(
            "source",
            "aws.ses",
            "detail",
            Map.of("eventType", "Bounce", "mail", Map.of("destination", List.of(SECRET))));
    assertThatThrownBy(() -> tell(event))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void the_same_event_again_makes_no_second_task_not_even_once_it_is_settled() throws IOException {
    CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
    About about = acknowledged().about();
    tell(event(about, bounce("Permanent")));
    int version = walk.state().version();
    tell(event(about, bounce("Permanent")));
    assertThat(walk.state().version()).isEqualTo(version);

    walk.execute(new Command.SettleStep(about.letter().value()), CaseworkSamples.OFFICER);
    assertThat(tasks(walk)).isEmpty();
    tell(event(about, bounce("Permanent")));
    assertThat(tasks(walk)).isEmpty();
    assertThat(walk.state().lettersNotDelivered()).containsKey(about.letter());
  }

  @Test
  void a_bounce_that_comes_before_the_letter_is_noted_as_sent_is_kept() throws IOException {
    CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
    Order order = world.orders().getFirst();
    tell(event(new About(order.reference(), order.letter(), order.kind()), bounce("Permanent")));
    world.room.send(order);
    assertThat(walk.state().lettersSent()).containsKey(order.letter());
    assertThat(tasks(walk)).containsExactly(Task.Kind.LETTER_NOT_DELIVERED);
  }

  @Test
  void of_a_closed_case_which_is_on_no_list_the_team_is_told_by_mail() throws IOException {
    CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
    walk.execute(new Command.Withdraw(), CaseworkSamples.REQUESTER);
    About about = world.sendOrdered().getLast().about();
    tell(event(about, bounce("Permanent")));

    List<Sent> alerts = world.sendOrdered();
    assertThat(alerts).extracting(Sent::to).containsExactly(World.OFFICERS);
    assertThat(alerts.getFirst().mail().plain()).contains("a letter that did not arrive");

    tell(event(alerts.getFirst().about(), bounce("Permanent")));
    assertThat(world.sendOrdered()).as("an alert that bounces causes no alert").isEmpty();
  }

  @Test
  void a_code_that_bounces_becomes_a_task_too() throws IOException {
    CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
    world.sendOrdered();
    world.room.sendCode("collection", walk.reference());
    tell(event(world.post.newest().about(), bounce("Permanent")));
    assertThat(tasks(walk)).containsExactly(Task.Kind.LETTER_NOT_DELIVERED);
  }

  @Test
  void nothing_happens_for_a_case_that_is_gone() throws IOException {
    About about = new About(CaseworkSamples.reference(5), new PaperId("ready-1"), LetterKind.READY);
    tell(event(about, bounce("Permanent")));
    assertThat(world.casebook.references()).isEmpty();
  }

  @Test
  void orders_still_come_by_the_same_door_and_unknown_ones_are_refused() throws IOException {
    CaseWalk walk = CaseWalk.byForm(world.casebook, 1);
    tell(
        Map.of(
            "action", "send",
            "reference", walk.reference().value(),
            "letter", "acknowledgement-1",
            "kind", "ACKNOWLEDGEMENT",
            "party", "DATA_SUBJECT"));
    assertThat(world.post.newest().to()).isEqualTo(World.REQUESTER);
    assertThatThrownBy(() -> tell(Map.of("action", "shred")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
