package org.rightsdesk.casebook.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;
import static org.rightsdesk.casebook.CaseworkSamples.MONDAY;
import static org.rightsdesk.casebook.CaseworkSamples.OFFICER;
import static org.rightsdesk.casebook.CaseworkSamples.REQUESTER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An erasure that is cut short at any call to the table can be taken up again. */
class CutShortErasureTest {
  /** More events than one batch of deletions holds. */
  private static final int EVENTS = 40;

  private final String table = LocalDynamo.newCaseTable();
  private final SettableClock clock = new SettableClock(MONDAY);
  private final Casebook whole = over(LocalDynamo.client());

  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Casebook over(DynamoDbClient client) {
    return new DynamoCasebook(
        client, table, CaseworkSamples.casework(), clock, new Random(1), tried -> {});
  }

  /** The table's client, which does so many calls and no more. */
  private static DynamoDbClient doing(int calls) {
    int[] left = {calls};
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            CutShortErasureTest.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (left[0] == 0) {
                throw new Cut();
              }
              left[0]--;
              try {
                return method.invoke(LocalDynamo.client(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private CaseReference inDisposal(int seed) {
    clock.moveTo(MONDAY);
    CaseReference reference = CaseworkSamples.reference(seed);
    whole.open(
        new OpeningKey("form-" + seed),
        CaseworkSamples.openByForm(reference, clock.today()),
        REQUESTER,
        CaseworkSamples.request());
    for (int number = 1; number <= EVENTS; number++) {
      execute(reference, new Command.See(new PaperId("request")), OFFICER);
    }
    execute(reference, new Command.Withdraw(), REQUESTER);
    clock.moveTo(clock.today().plusYears(3));
    execute(reference, new Command.NoticeDisposal(), MACHINE);
    clock.moveTo(clock.today().plusDays(14));
    execute(reference, new Command.BeginDisposal(), MACHINE);
    return reference;
  }

  private Result execute(CaseReference reference, Command command, Actor actor) {
    return whole.execute(reference, command, actor, Papers.NONE);
  }

  @Test
  void what_is_left_is_never_taken_for_an_earlier_state_of_the_case_and_is_erased_later() {
    int calls = 0;
    boolean finished = false;
    while (!finished) {
      CaseReference reference = inDisposal(calls + 1);
      Casebook cut = over(doing(calls));
      try {
        cut.erase(reference);
        finished = true;
      } catch (Cut _) {
        calls++;
      }

      Result again = execute(reference, new Command.BeginDisposal(), MACHINE);

      if (again instanceof Result.Done(var state)) {
        assertThat(state.isDisposalBegun()).isTrue();
        assertThat(state.version()).isGreaterThan(EVENTS);
      } else {
        assertThat(again).isEqualTo(new Result.Unknown(reference));
      }
      whole.erase(reference);
      assertThat(new Table(LocalDynamo.client(), table, tried -> {}).keys(reference)).isEmpty();
    }
    assertThat(calls).isGreaterThan(4);
  }

  @Test
  void a_history_that_lost_its_beginning_otherwise_is_not_passed_over() {
    CaseReference reference = CaseworkSamples.reference(1);
    whole.open(
        new OpeningKey("form"),
        CaseworkSamples.openByForm(reference, clock.today()),
        REQUESTER,
        CaseworkSamples.request());
    execute(reference, new Command.See(new PaperId("request")), OFFICER);
    LocalDynamo.client()
        .deleteItem(delete -> delete.tableName(table).key(Keys.item(reference, Keys.events(1))));

    assertThatThrownBy(() -> execute(reference, new Command.Withdraw(), REQUESTER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(whole.verify(reference)).isPresent();
  }
}
