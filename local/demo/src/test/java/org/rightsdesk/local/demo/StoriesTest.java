package org.rightsdesk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.WorkItem;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseDates;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DateKind;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.IdentityGate;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;

/** Every stage that a first look should see is there, once, on whatever day it is. */
class StoriesTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

  private final World world = new World(THURSDAY);

  private WorkItem line(String key) {
    return world.casebook().worklist().stream()
        .filter(item -> item.reference().equals(world.reference(key)))
        .findFirst()
        .orElseThrow();
  }

  private List<Task.Kind> tasks(String key) {
    return Tasks.of(world.state(key)).stream().map(Task::kind).distinct().toList();
  }

  private long reviewed(String key) {
    return world.state(key).records().stream().filter(r -> r.outcome().isPresent()).count();
  }

  private boolean came(String key, DateKind kind) {
    return world.casebook().history(world.reference(key)).stream()
        .map(Entry::event)
        .anyMatch(event -> event instanceof Event.DateCame date && date.kind() == kind);
  }

  @Test
  void every_intended_stage_is_reached() {
    assertThat(world.run()).isTrue();

    assertThat(tasks("message-to-read")).containsExactly(Task.Kind.TRIAGE);
    assertThat(tasks("message-not-read")).containsExactly(Task.Kind.TRIAGE);
    assertThat(world.state("proof-awaited").identity()).isInstanceOf(IdentityGate.Asked.class);
    assertThat(came("requester-reminded", DateKind.IDENTITY_REMINDER)).isTrue();
    assertThat(tasks("proof-to-check")).containsExactly(Task.Kind.CHECK_IDENTITY);
    assertThat(world.state("proof-rejected").identity())
        .isInstanceOf(IdentityGate.NotMatched.class);
    assertThat(world.state("question-asked").stage()).isEqualTo(Stage.CLARITY);
    assertThat(line("question-asked").paused()).isTrue();
    assertThat(reviewed("not-begun")).isZero();
    assertThat(reviewed("overdue")).isEqualTo(1);
    assertThat(reviewed("due-this-week")).isEqualTo(3);
    assertThat(tasks("due-today")).containsExactly(Task.Kind.DECIDE);
    assertThat(line("extended").extended()).isTrue();
    assertThat(tasks("in-check")).containsExactly(Task.Kind.SECOND_CHECK);
    assertThat(world.state("ready").stage()).isEqualTo(Stage.READY);
    assertThat(world.state("answered").closed().orElseThrow().why()).isEqualTo(Closing.ANSWERED);
    assertThat(world.state("answered").decision().orElseThrow().outcome())
        .isEqualTo(Outcome.NOTHING_HELD);
    assertThat(world.state("withdrawn").closed().orElseThrow().why()).isEqualTo(Closing.WITHDRAWN);
  }

  @Test
  void one_is_overdue_one_due_today_and_one_this_week() {
    world.run();

    assertThat(line("overdue").safeDue().orElseThrow()).isBefore(THURSDAY);
    assertThat(came("overdue", DateKind.OVERDUE)).isTrue();
    assertThat(line("due-today").safeDue()).contains(THURSDAY);
    assertThat(line("due-this-week").safeDue().orElseThrow())
        .isBetween(THURSDAY.plusDays(2), THURSDAY.plusDays(7));
  }

  @Test
  void on_a_Monday_one_is_due_on_the_Friday() {
    World monday = new World(LocalDate.of(2026, 11, 23));
    monday.run();

    assertThat(monday.casebook().worklist())
        .filteredOn(item -> item.reference().equals(monday.reference("due-this-week")))
        .extracting(WorkItem::safeDue)
        .containsExactly(Optional.of(LocalDate.of(2026, 11, 27)));
  }

  @Test
  void one_is_held_a_few_days_before_its_deletion() {
    world.run();

    Case held = world.state("held-near-deletion");
    assertThat(held.isHeld()).isTrue();
    assertThat(held.disposalNoticedOn()).isPresent();
    assertThat(held.closed().orElseThrow().disposalOn())
        .isBetween(THURSDAY.plusDays(5), THURSDAY.plusDays(14));
  }

  @Test
  void the_shared_home_may_not_be_written_to() {
    world.run();

    Party sian =
        world
            .casebook()
            .party(world.reference("due-this-week"), PartyRole.DATA_SUBJECT)
            .orElseThrow();
    assertThat(sian.safeContactOnly()).isTrue();
  }

  @Test
  void some_belong_to_each_officer_and_some_to_nobody() {
    world.run();

    List<Optional<StaffId>> assignees =
        world.casebook().worklist().stream().map(WorkItem::assignee).toList();
    assertThat(assignees)
        .contains(
            Optional.of(World.TEAM.officer().id()),
            Optional.of(World.TEAM.secondOfficer().id()),
            Optional.empty());
  }

  @Test
  void amara_bennett_has_no_case_yet() {
    world.run();

    for (CaseReference reference : world.casebook().references()) {
      assertThat(
              world
                  .casebook()
                  .party(reference, PartyRole.DATA_SUBJECT)
                  .map(party -> party.name().value()))
          .isNotEqualTo(Optional.of("Amara Bennett"));
    }
  }

  @Test
  void no_open_case_is_without_a_next_step() {
    world.run();

    for (WorkItem item : world.casebook().worklist()) {
      Case state = world.casebook().find(item.reference()).orElseThrow();
      assertThat(
              !Tasks.of(state).isEmpty()
                  || CaseDates.next(state, World.calendar(), THURSDAY).isPresent())
          .as("%s in %s", item.reference(), item.stage())
          .isTrue();
    }
  }

  @Test
  void a_second_run_makes_nothing_twice() {
    world.run();
    Map<CaseReference, Integer> before = versions();

    assertThat(world.run()).isTrue();
    assertThat(versions()).isEqualTo(before);

    world.present().moveTo(THURSDAY.plusDays(1));
    assertThat(world.run()).isTrue();
    assertThat(versions().keySet()).isEqualTo(before.keySet());
  }

  private Map<CaseReference, Integer> versions() {
    Map<CaseReference, Integer> versions = new HashMap<>();
    for (CaseReference reference : world.casebook().references()) {
      versions.put(reference, world.casebook().history(reference).size());
    }
    return versions;
  }

  @Test
  void a_run_that_was_cut_off_at_any_act_is_gone_on_with() {
    for (int number = 0; number < world.stories().size(); number++) {
      Story whole = world.stories().get(number);
      List<Event> wanted = events(new World(THURSDAY), whole);
      for (int act = 0; act < whole.acts().size(); act++) {
        World cut = new World(THURSDAY);
        Story broken = cutAt(whole, act);
        assertThatThrownBy(() -> cut.past().tell(broken)).hasMessage("cut off");

        assertThat(events(cut, whole)).as("%s cut at act %d", whole.key(), act).isEqualTo(wanted);
      }
    }
  }

  @Test
  void what_is_gone_on_with_comes_after_what_somebody_did_meanwhile() {
    Story whole =
        world.stories().stream()
            .filter(story -> story.key().value().endsWith("proof-rejected"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> world.past().tell(cutAt(whole, 2))).hasMessage("cut off");
    CaseReference reference = world.reference("proof-rejected");
    world
        .casebook()
        .execute(
            reference,
            new Command.See(new PaperId("request")),
            World.TEAM.officer().actor(),
            Papers.NONE);

    world.past().tell(whole);

    assertThat(world.casebook().history(reference))
        .extracting(Entry::at)
        .isSorted()
        .endsWith(world.present().instant());
  }

  /** The events of the story's case, but for its opening, which names the reference. */
  private static List<Event> events(World world, Story story) {
    CaseReference reference = world.past().tell(story);
    List<Event> events = world.casebook().history(reference).stream().map(Entry::event).toList();
    return events.subList(1, events.size());
  }

  private static Story cutAt(Story story, int number) {
    List<Story.Act> acts = new ArrayList<>(story.acts());
    Story.Act act = acts.get(number);
    acts.set(
        number,
        new Story.Act(
            act.at(),
            act.actor(),
            act.command(),
            (reference, at) -> {
              throw new IllegalStateException("cut off");
            },
            act.leaves()));
    return new Story(story.key(), story.opening(), acts, story.with(), story.goal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-25", "2026-12-28", "2027-01-01", "2027-02-28", "2027-03-27", "2027-03-29",
        "2027-03-31", "2027-05-01", "2027-05-31", "2027-07-31", "2027-10-31", "2028-02-29"
      })
  void it_can_begin_on_any_day(LocalDate day) {
    World other = new World(day);

    assertThat(other.run()).isTrue();

    for (CaseReference reference : other.casebook().references()) {
      assertThat(other.casebook().verify(reference)).isEmpty();
      Instant before = Instant.MIN;
      for (Entry entry : other.casebook().history(reference)) {
        assertThat(entry.at()).isBetween(before, other.present().instant());
        before = entry.at();
      }
    }
    List<LocalDate> due =
        other.casebook().worklist().stream().flatMap(item -> item.safeDue().stream()).toList();
    assertThat(due).anyMatch(date -> date.isBefore(day));
    assertThat(due).anyMatch(date -> !date.isBefore(day) && date.isBefore(day.plusDays(6)));
  }

  @Test
  void a_case_that_somebody_else_takes_another_way_is_left_alone() {
    MakeCases maker = world.maker();
    List<MakeCases.Unfinished> unfinished = maker.begin(world.stories(), World.TEAM);
    for (MakeCases.Unfinished left : unfinished) {
      world
          .casebook()
          .execute(left.reference(), new Command.Withdraw(), new Actor.Requester(), Papers.NONE);
    }

    assertThat(maker.goOn(unfinished)).isTrue();
  }
}
