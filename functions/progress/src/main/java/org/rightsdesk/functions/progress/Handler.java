package org.rightsdesk.functions.progress;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.StepFunctionsWorkflows;

/**
 * Answers the machines.
 *
 * <p>{@code {action: await, reference, point, token}}, {@code {action: failed, reference, step,
 * error}}, {@code {action: converted, reference, record, result: {pages, files} or {refused}}}.
 */
public final class Handler implements RequestStreamHandler {
  private final MachineReports reports;

  /** Wired from the environment. */
  public Handler() {
    this(wired(Environment.ofProcess()));
  }

  Handler(MachineReports reports) {
    this.reports = reports;
  }

  private static MachineReports wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    return new MachineReports(
        CasebookWiring.casebook(environment, clock),
        new StepFunctionsWorkflows(Clients.stepFunctions(), Map.of()));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    CaseReference reference = new CaseReference(event.text("reference"));
    switch (event.text("action")) {
      case "await" ->
          reports.await(reference, WaitPoint.valueOf(event.text("point")), event.text("token"));
      case "failed" -> reports.failed(reference, event.text("step"), event.text("error"));
      case "converted" ->
          converted(reference, new PaperId(event.text("record")), event.object("result"));
      default -> throw new IllegalArgumentException("the machines tell await, failed or converted");
    }
    Answers.write(Map.of("outcome", "noted"), output);
  }

  private void converted(CaseReference reference, PaperId record, JsonText.Fields result) {
    Optional<String> refused = result.maybeText("refused");
    if (refused.isPresent()) {
      reports.refused(reference, record, refused.get());
    } else {
      reports.converted(
          reference,
          record,
          result.objects("pages").stream()
              .map(page -> new PageSize(page.decimal("width"), page.decimal("height")))
              .toList(),
          Math.toIntExact(result.number("files")));
    }
  }
}
