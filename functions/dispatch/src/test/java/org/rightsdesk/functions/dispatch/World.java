package org.rightsdesk.functions.dispatch;

import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;
import static org.rightsdesk.casebook.CaseworkSamples.MANAGER;
import static org.rightsdesk.casebook.CaseworkSamples.MONDAY;
import static org.rightsdesk.casebook.CaseworkSamples.OFFICER;
import static org.rightsdesk.casebook.CaseworkSamples.REQUESTER;
import static org.rightsdesk.casebook.CaseworkSamples.SECOND_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.casebook.memory.InMemoryCasebook.Caused;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.lambda.ports.Functions;
import org.rightsdesk.lambda.testing.InMemoryWorkflows;

/** A case whose effects wait to be carried out. */
final class World {
  static final String LETTERS = "letters";

  final SettableClock clock = new SettableClock(MONDAY);
  final InMemoryCasebook casebook = new InMemoryCasebook(CaseworkSamples.casework(), clock);
  final InMemoryWorkflows workflows = new InMemoryWorkflows();
  final SentEvents letters = new SentEvents();
  final Dispatcher dispatcher = new Dispatcher(casebook, workflows, letters, LETTERS);
  final CaseReference reference = CaseworkSamples.reference(1);

  World() {
    casebook.open(
        new OpeningKey("form"),
        CaseworkSamples.openByForm(reference, MONDAY),
        REQUESTER,
        CaseworkSamples.request());
  }

  /** The events that were sent to functions, and a fault to fail with instead. */
  static final class SentEvents implements Functions {
    final List<String> events = new ArrayList<>();
    Optional<RuntimeException> fault = Optional.empty();

    @Override
    public void send(String functionName, String eventJson) {
      fault.ifPresent(
          cause -> {
            throw cause;
          });
      events.add(functionName + " " + eventJson);
    }

    @Override
    public String call(String functionName, String eventJson) {
      throw new UnsupportedOperationException("letters are not waited for");
    }
  }

  void execute(Command command, Actor actor) {
    Result result = casebook.execute(reference, command, actor, Papers.NONE);
    if (!(result instanceof Result.Done)) {
      throw new AssertionError(result);
    }
  }

  void becomeValid() {
    execute(new Command.WaiveIdentity(new PaperId("reason")), MANAGER);
  }

  void decide() {
    execute(new Command.FinishSearch(List.of()), MACHINE);
    execute(new Command.Decide(Outcome.NOTHING_HELD, List.of()), OFFICER);
  }

  void composeAndReturn() {
    execute(new Command.RecordComposed(new PaperId("disclosure-1"), "00", 1), MACHINE);
    execute(new Command.ReturnCheck(new PaperId("reason")), SECOND_OFFICER);
  }

  void carryOut(List<Caused> effects) {
    effects.forEach(caused -> dispatcher.carryOut(caused.reference(), caused.effect()));
  }

  /** Carries out every effect so far. */
  void carryOutAll() {
    carryOut(casebook.caused());
  }
}
