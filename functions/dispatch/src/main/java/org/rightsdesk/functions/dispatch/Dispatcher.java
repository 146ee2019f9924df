package org.rightsdesk.functions.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.WaitOutcome;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.Effect.Recipient;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.Functions;
import org.rightsdesk.lambda.ports.Workflows;
import org.rightsdesk.lambda.ports.Workflows.Machine;

/** Carries out effects. Each may come more than once, and is then the same as once. */
final class Dispatcher {
  private final Casebook casebook;
  private final Workflows workflows;
  private final Functions functions;
  private final String lettersFunction;

  Dispatcher(Casebook casebook, Workflows workflows, Functions functions, String lettersFunction) {
    this.casebook = casebook;
    this.workflows = workflows;
    this.functions = functions;
    this.lettersFunction = lettersFunction;
  }

  void carryOut(CaseReference reference, Effect effect) {
    switch (effect) {
      case Effect.StartRequest(int run) ->
          workflows.start(
              Machine.REQUEST,
              reference + "-" + run,
              JsonText.write(Map.of("reference", reference.value(), "run", run)));
      case Effect.StartWatch(int watch) ->
          workflows.start(
              Machine.WATCH,
              reference + "-" + watch,
              JsonText.write(Map.of("reference", reference.value(), "watch", watch)));
      case Effect.Resume(WaitPoint point) -> resume(reference, point);
      case Effect.SendLetter letter -> functions.send(lettersFunction, order(reference, letter));
    }
  }

  /** Without a token nothing waits yet; whoever comes to wait reads the case and goes on. */
  private void resume(CaseReference reference, WaitPoint point) {
    Optional<String> token = casebook.waitingAt(reference, point);
    Optional<Case> state = casebook.find(reference);
    if (token.isEmpty()) {
      return;
    }
    Optional<String> outcome =
        state.isEmpty() ? Optional.of(WaitOutcome.CLOSED) : WaitOutcome.of(state.get(), point);
    outcome.ifPresent(
        known -> {
          workflows.resume(token.get(), JsonText.write(Map.of("outcome", known)));
          casebook.resumed(reference, point, token.get());
        });
  }

  private static String order(CaseReference reference, Effect.SendLetter letter) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("action", "send");
    order.put("reference", reference.value());
    order.put("letter", letter.letter().value());
    order.put("kind", letter.kind().name());
    switch (letter.to()) {
      case Recipient.OfParty party -> order.put("party", party.role().name());
      case Recipient.OfTeam team -> order.put("team", team.role().name());
      case Recipient.OfSender() -> order.put("sender", true);
    }
    return JsonText.write(order);
  }
}
