package org.rightsdesk.functions.deadlines;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseDate;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.DateKind;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.aws.CasebookWiring;

/**
 * Answers the {@code watch} machine.
 *
 * <p>{@code {action: next, reference, watch}} gives {@code {outcome: wait, kind, on, at}} or {@code
 * {outcome: end}}; {@code {action: tell, reference, kind, on}} gives {@code {outcome: told}}.
 */
public final class Handler implements RequestStreamHandler {
  private final DatesOfCases dates;

  /** Wired from the environment. */
  public Handler() {
    this(wired(Environment.ofProcess()));
  }

  Handler(DatesOfCases dates) {
    this.dates = dates;
  }

  private static DatesOfCases wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    return new DatesOfCases(
        CasebookWiring.casebook(environment, clock), CasebookWiring.calendar(environment), clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    CaseReference reference = new CaseReference(event.text("reference"));
    Map<String, Object> answer = new LinkedHashMap<>();
    switch (event.text("action")) {
      case "next" -> {
        Optional<CaseDate> next = dates.next(reference, (int) event.number("watch"));
        answer.put("outcome", next.isPresent() ? "wait" : "end");
        next.ifPresent(
            date -> {
              answer.put("kind", date.kind().name());
              answer.put("on", date.on().toString());
              answer.put("at", date.at().toString());
            });
      }
      case "tell" -> {
        dates.tell(
            reference, DateKind.valueOf(event.text("kind")), LocalDate.parse(event.text("on")));
        answer.put("outcome", "told");
      }
      default -> throw new IllegalArgumentException("the watch asks for next or tell");
    }
    Answers.write(answer, output);
  }
}
