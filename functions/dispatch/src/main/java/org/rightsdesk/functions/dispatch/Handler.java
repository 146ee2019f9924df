package org.rightsdesk.functions.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rightsdesk.casebook.stream.StreamedEffect;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.LambdaFunctions;
import org.rightsdesk.lambda.aws.StepFunctionsWorkflows;
import org.rightsdesk.lambda.ports.Workflows.Machine;

/** Takes batches of the table's stream and reports which of its effects could not be done. */
public final class Handler implements RequestStreamHandler {
  private final Dispatcher dispatcher;
  private final Log log;

  /** Wired from the environment. */
  public Handler() {
    this(Environment.ofProcess());
  }

  private Handler(Environment environment) {
    this(wired(environment), new Log("dispatch", FunctionClock.of(environment), System.out));
  }

  Handler(Dispatcher dispatcher, Log log) {
    this.dispatcher = dispatcher;
    this.log = log;
  }

  private static Dispatcher wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    return new Dispatcher(
        CasebookWiring.casebook(environment, clock),
        new StepFunctionsWorkflows(
            Clients.stepFunctions(),
            Map.of(
                Machine.REQUEST, environment.required("REQUEST_MACHINE"),
                Machine.WATCH, environment.required("WATCH_MACHINE"))),
        new LambdaFunctions(Clients.lambda()),
        environment.required("LETTERS_FUNCTION"));
  }

  /** Effects of one case are carried out in order: after a failure the rest of the batch waits. */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    List<Map<String, String>> failures = new ArrayList<>();
    for (StreamedEffect streamed : StreamedEffect.read(input)) {
      try {
        dispatcher.carryOut(streamed.reference(), streamed.effect());
      } catch (RuntimeException e) {
        log.failure(
            "an effect was not carried out",
            e,
            Map.of(
                Log.Field.REFERENCE,
                streamed.reference().value(),
                Log.Field.ID,
                streamed.effectId()));
        failures.add(Map.of("itemIdentifier", streamed.sequenceNumber()));
        break;
      }
    }
    Answers.write(Map.of("batchItemFailures", failures), output);
  }
}
