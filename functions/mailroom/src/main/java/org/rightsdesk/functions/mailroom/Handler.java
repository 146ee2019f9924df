package org.rightsdesk.functions.mailroom;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.correspondence.incoming.MailLimits;
import org.rightsdesk.correspondence.incoming.MailReader;
import org.rightsdesk.lambda.Answers;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.OrganisationWiring;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;

/** Takes the mail service's events, after the mail itself was stored. */
public final class Handler implements RequestStreamHandler {
  private final Mailroom mailroom;

  /** Wired from the environment. */
  public Handler() {
    this(wired(Environment.ofProcess()));
  }

  Handler(Mailroom mailroom) {
    this.mailroom = mailroom;
  }

  private static Mailroom wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    return new Mailroom(
        CasebookWiring.casebook(environment, clock),
        new S3ObjectStore(Clients.s3()),
        environment.required("MAIL_BUCKET"),
        new MailReader(MailLimits.STANDARD, clock),
        domains(environment.required("STAFF_DOMAINS")),
        OrganisationWiring.organisation(environment).postalAddress(),
        new SecureRandom());
  }

  private static Set<String> domains(String listed) {
    return Arrays.stream(listed.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    for (JsonText.Fields record : JsonText.read(input).objects("Records")) {
      mailroom.take(Arrival.read(record));
    }
    Answers.write(Map.of("outcome", "taken"), output);
  }
}
