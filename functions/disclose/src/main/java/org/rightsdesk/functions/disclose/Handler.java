package org.rightsdesk.functions.disclose;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.rightsdesk.documents.bundle.DisclosureBundle;
import org.rightsdesk.documents.bundle.VolumeLimit;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.OrganisationWiring;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;

/**
 * Answers the machines: {@code plan} gives {@code {records}}, {@code compose} and {@code deliver}
 * give an outcome; each takes a reference.
 */
public final class Handler implements RequestStreamHandler {
  private static final long MEGABYTE = 1_000_000;

  private final Responses responses;

  /** Wired from the environment. */
  public Handler() {
    this(wired(Environment.ofProcess()));
  }

  Handler(Responses responses) {
    this.responses = responses;
  }

  private static Responses wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    return new Responses(
        CasebookWiring.casebook(environment, clock),
        new S3ObjectStore(Clients.s3()),
        new DisclosureBundle(),
        limit(environment),
        OrganisationWiring.withRecipients(environment),
        environment.required("RECORDS_BUCKET"),
        environment.required("DISCLOSURES_BUCKET"),
        clock,
        new SecureRandom());
  }

  private static VolumeLimit limit(Environment environment) {
    int megabytes = Integer.parseInt(environment.required("VOLUME_MEGABYTES"));
    return new VolumeLimit(
        Integer.parseInt(environment.required("VOLUME_PAGES")), megabytes * MEGABYTE);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    CaseReference reference = new CaseReference(event.text("reference"));
    Map<String, ?> answer =
        switch (event.text("action")) {
          case "plan" ->
              Map.of("records", responses.plan(reference).stream().map(PaperId::value).toList());
          case "compose" -> {
            responses.compose(reference);
            yield Map.of("outcome", "composed");
          }
          case "deliver" -> {
            responses.deliver(reference);
            yield Map.of("outcome", "delivered");
          }
          default -> throw new IllegalArgumentException("the machines ask plan, compose, deliver");
        };
    Answers.write(answer, output);
  }
}
