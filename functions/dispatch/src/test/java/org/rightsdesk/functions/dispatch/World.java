package org.rightsdesk.functions.dispatch;

import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;
import static org.rightsdesk.casebook.CaseworkSamples.OFFICER;
import static org.rightsdesk.casebook.CaseworkSamples.SECOND_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.casebook.memory.InMemoryCasebook.Caused;
import org.rightsdesk.casebook.memory.OneCase;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.lambda.ports.Functions;
import org.rightsdesk.lambda.testing.InMemoryWorkflows;

/** A case whose effects wait to be carried out. */
final class World {
  static final String LETTERS = "letters";

  private final OneCase one = new OneCase();
  final SettableClock clock = one.clock();
  final InMemoryCasebook casebook = one.casebook();
  final InMemoryWorkflows workflows = new InMemoryWorkflows();
  final SentEvents letters = new SentEvents();
  final Dispatcher dispatcher = new Dispatcher(casebook, workflows, letters, LETTERS);
  final CaseReference reference = one.reference();

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
    one.execute(command, actor);
  }

  void becomeValid() {
    one.becomeValid();
  }

  void decide() {
    execute(new Command.FinishSearch(List.of()), MACHINE);
    execute(new Command.Decide(Outcome.NOTHING_HELD, List.of(), false), OFFICER);
  }

  void composeAndReturn() {
    execute(
        new Command.RecordComposed(
            new PaperId("disclosure-1"), List.of(new Volume("00", 1, 1_000)), false),
        MACHINE);
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
