package org.rightsdesk.functions.retention;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;

/**
 * Answers the {@code retention} machine.
 *
 * <p>{@code {action: list, shard}} gives {@code {due: [{reference, due: notice or dispose}]}};
 * {@code notice} and {@code dispose} take a reference and give an outcome; {@code {action: report,
 * outcomes}} gives {@code {left}}, how many were left.
 */
public final class Handler implements RequestStreamHandler {
  private static final String FAILED = "failed";

  private final Disposals disposals;
  private final Log log;

  /** Wired from the environment. */
  public Handler() {
    this(Environment.ofProcess());
  }

  private Handler(Environment environment) {
    this(wired(environment), new Log("retention", FunctionClock.of(environment), System.out));
  }

  Handler(Disposals disposals, Log log) {
    this.disposals = disposals;
    this.log = log;
  }

  private static Disposals wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    return new Disposals(
        CasebookWiring.casebook(environment, clock),
        new S3ObjectStore(Clients.s3()),
        new Disposals.Stores(
            environment.required("IDENTITY_BUCKET"),
            environment.required("MAIL_BUCKET"),
            environment.required("RECORDS_BUCKET"),
            environment.required("DISCLOSURES_BUCKET"),
            environment.required("CERTIFICATES_BUCKET")),
        clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    Map<String, ?> answer =
        switch (event.text("action")) {
          case "list" ->
              Map.of(
                  "due",
                  disposals.due((int) event.number("shard")).stream()
                      .map(
                          due ->
                              Map.of(
                                  "reference",
                                  due.reference().value(),
                                  "due",
                                  due.notice() ? "notice" : "dispose"))
                      .toList());
          case "notice" -> {
            disposals.notice(new CaseReference(event.text("reference")));
            yield Map.of("outcome", "noticed");
          }
          case "dispose" ->
              disposals
                  .dispose(new CaseReference(event.text("reference")))
                  .map(rule -> Map.of("outcome", "refused", "rule", rule.name()))
                  .orElse(Map.of("outcome", "deleted"));
          case "report" -> report(event.texts("outcomes"));
          default ->
              throw new IllegalArgumentException("the machine asks list, notice, dispose, report");
        };
    Answers.write(answer, output);
  }

  private Map<String, ?> report(List<String> outcomes) {
    long left = outcomes.stream().filter(FAILED::equals).count();
    log.note(
        "the day's deletions are done", Map.of(Log.Field.COUNT, Integer.toString(outcomes.size())));
    return Map.of("left", left);
  }
}
