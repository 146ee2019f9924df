package org.rightsdesk.functions.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.casebook.CaseworkSamples.MANAGER;
import static org.rightsdesk.casebook.CaseworkSamples.MONDAY;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.functions.retention.Disposals.Due;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.ObjectStore;

class DisposalsTest {
  private static final LocalDate DAY = World.disposalDay();

  private final World world = new World();

  private CaseReference noticedAndDue() {
    CaseReference reference = world.closed(1);
    world.clock.moveTo(DAY.minusDays(14));
    world.notice(reference);
    world.clock.moveTo(DAY);
    return reference;
  }

  @Test
  void the_manager_is_told_four_weeks_before_and_the_case_goes_on_its_day() {
    CaseReference reference = world.closed(1);

    world.clock.moveTo(DAY.minusDays(29));
    assertThat(world.due()).isEmpty();
    world.clock.moveTo(DAY.minusDays(28));
    assertThat(world.due()).containsExactly(new Due(reference, true));
    world.disposals.notice(reference);
    assertThat(world.due()).isEmpty();
    assertThat(world.casebook.caused().getLast().effect())
        .isInstanceOfSatisfying(
            Effect.SendLetter.class,
            letter -> {
              assertThat(letter.kind()).isEqualTo(LetterKind.DISPOSAL_NOTICE);
              assertThat(letter.to()).isEqualTo(new Effect.Recipient.OfTeam(Role.MANAGER));
            });
    world.clock.moveTo(DAY.minusDays(1));
    assertThat(world.due()).isEmpty();
    world.clock.moveTo(DAY);
    assertThat(world.due()).containsExactly(new Due(reference, false));
  }

  @Test
  void a_case_closed_on_a_leap_day_goes_on_the_last_day_of_February() {
    world.clock.moveTo(LocalDate.of(2028, 2, 29));
    CaseReference reference = world.closed(1);
    world.clock.moveTo(LocalDate.of(2031, 2, 1));
    world.notice(reference);

    world.clock.moveTo(LocalDate.of(2031, 2, 27));
    assertThat(world.due()).isEmpty();
    assertThat(world.disposals.dispose(reference)).contains(Rule.RETENTION_RUNS);
    world.clock.moveTo(LocalDate.of(2031, 2, 28));
    assertThat(world.due()).containsExactly(new Due(reference, false));
  }

  @Test
  void a_manager_told_twice_gets_one_letter() {
    CaseReference reference = world.closed(1);
    world.clock.moveTo(DAY.minusDays(28));
    int before = world.casebook.caused().size();

    world.disposals.notice(reference);
    world.disposals.notice(reference);

    assertThat(world.casebook.caused()).hasSize(before + 1);
  }

  @Test
  void a_notice_that_came_late_puts_the_deletion_off_until_a_fortnight_has_passed() {
    CaseReference reference = world.closed(1);
    world.clock.moveTo(DAY.plusDays(10));
    world.disposals.notice(reference);

    world.clock.moveTo(DAY.plusDays(23));
    assertThat(world.disposals.dispose(reference)).contains(Rule.DISPOSAL_NOT_NOTICED);
    assertThat(world.objects()).isEqualTo(20);
    world.clock.moveTo(DAY.plusDays(24));
    assertThat(world.disposals.dispose(reference)).isEmpty();
  }

  @Test
  void every_version_of_every_object_goes_and_every_item_and_nothing_of_another_case() {
    CaseReference neighbour = world.closed(2);
    int before = world.objects();
    CaseReference reference = noticedAndDue();
    assertThat(world.objects()).isEqualTo(2 * before);

    assertThat(world.disposals.dispose(reference)).isEmpty();

    assertThat(world.objects()).isEqualTo(before);
    assertThat(world.casebook.references()).containsExactly(neighbour);
    assertThat(world.casebook.papers(neighbour)).hasSize(2);
    assertThat(world.store.keys("records", "raw/"))
        .singleElement()
        .asString()
        .contains(neighbour.value());
  }

  @Test
  void the_certificate_says_what_went_and_when_and_holds_nothing_personal() {
    CaseReference reference = noticedAndDue();

    world.disposals.dispose(reference);

    String certificate = world.certificate(reference).orElseThrow();
    JsonText.Fields fields = JsonText.read(certificate);
    assertThat(fields.values())
        .containsOnlyKeys("reference", "deletedOn", "rule", "objectVersionsDeleted", "what");
    assertThat(fields.text("reference")).isEqualTo(reference.value());
    assertThat(fields.text("deletedOn")).isEqualTo("2029-03-02");
    assertThat(fields.number("objectVersionsDeleted")).isEqualTo(20);
    assertThat(certificate).doesNotContain(World.CANARIES);
  }

  @Test
  void a_hold_leaves_the_case_out_of_what_is_due_until_it_is_lifted() {
    CaseReference reference = noticedAndDue();
    world.hold(reference);
    world.clock.moveTo(DAY.plusYears(1));
    assertThat(world.due()).isEmpty();

    world.execute(reference, new Command.LiftHold(new PaperId("reason")), MANAGER);

    assertThat(world.due()).containsExactly(new Due(reference, false));
  }

  @Test
  void a_hold_placed_after_the_list_was_made_stops_the_deletion() {
    CaseReference reference = noticedAndDue();
    List<Due> listed = world.due();
    assertThat(listed).hasSize(1);
    int objects = world.objects();
    world.hold(reference);

    assertThat(world.disposals.dispose(reference)).contains(Rule.ON_HOLD);

    assertThat(world.objects()).isEqualTo(objects);
    assertThat(world.casebook.papers(reference)).hasSize(2);
    assertThat(world.certificate(reference)).isEmpty();
  }

  @Test
  void an_open_case_is_never_deleted() {
    CaseReference open = CaseworkSamples.reference(3);
    world.casebook.open(
        new OpeningKey("open"),
        CaseworkSamples.openByForm(open, MONDAY),
        CaseworkSamples.REQUESTER,
        CaseworkSamples.request());
    world.clock.moveTo(DAY.plusYears(10));

    assertThat(world.due()).isEmpty();
    assertThat(world.disposals.dispose(open)).contains(Rule.NOT_CLOSED);
    assertThat(world.casebook.papers(open)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_deletion_that_stops_at_any_call_is_finished_the_next_time(boolean afterwards) {
    int at = 1;
    while (stopsAndIsFinishedAfterwards(at, afterwards)) {
      at++;
    }
    assertThat(at).isGreaterThan(9);
  }

  /** False if the deletion was done before it came to that call. */
  private static boolean stopsAndIsFinishedAfterwards(int at, boolean afterwards) {
    DisposalsTest test = new DisposalsTest();
    World world = test.world;
    CaseReference reference = test.noticedAndDue();
    Stops stops = new Stops(at, afterwards);
    Disposals stopping =
        new Disposals(
            stops.before(Casebook.class, world.casebook),
            stops.before(ObjectStore.class, world.store),
            World.STORES,
            world.clock.withZone(ZoneOffset.UTC));
    boolean stopped = false;
    try {
      stopping.dispose(reference);
    } catch (Stops.Stopped _) {
      stopped = true;
    }

    assertThat(world.disposals.dispose(reference)).isEmpty();

    assertThat(world.objects()).isZero();
    assertThat(world.casebook.references()).isEmpty();
    assertThat(world.certificate(reference)).isPresent();
    assertThat(world.store.versions("certificates", "")).isEqualTo(1);
    return stopped;
  }

  @Test
  void once_the_deletion_has_begun_a_hold_comes_too_late_and_says_so() {
    CaseReference reference = noticedAndDue();
    world.execute(reference, new Command.BeginDisposal(), CaseworkSamples.MACHINE);

    assertThat(
            world.casebook.execute(
                reference, new Command.PlaceHold(new PaperId("reason")), MANAGER, Papers.NONE))
        .isEqualTo(new Result.Refused(Rule.DISPOSAL_BEGUN));
    assertThat(world.due()).containsExactly(new Due(reference, false));
  }

  @Test
  void what_is_left_of_a_case_without_its_history_is_erased() {
    CaseReference reference = noticedAndDue();
    world.execute(reference, new Command.BeginDisposal(), CaseworkSamples.MACHINE);
    Casebook withoutHistory =
        (Casebook)
            Proxy.newProxyInstance(
                DisposalsTest.class.getClassLoader(),
                new Class<?>[] {Casebook.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("execute")) {
                    return new Result.Unknown(reference);
                  }
                  return method.invoke(world.casebook, arguments);
                });

    assertThat(world.over(withoutHistory).dispose(reference)).isEmpty();

    assertThat(world.casebook.references()).isEmpty();
  }
}
