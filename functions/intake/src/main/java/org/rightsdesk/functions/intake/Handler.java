package org.rightsdesk.functions.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.lambda.ApiEvents;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.ObjectPlaces;
import org.rightsdesk.lambda.OrganisationWiring;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.LambdaFunctions;
import org.rightsdesk.lambda.aws.SigningCredentials;
import org.rightsdesk.lambda.aws.WebWiring;
import org.rightsdesk.lambda.ports.Functions;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.session.Sessions;

/** Answers the residents' API: every request to it is a page, or a form of one. */
public final class Handler implements RequestStreamHandler {
  private final Site site;

  /** Wired from the environment. */
  public Handler() {
    this(wired(Environment.ofProcess()));
  }

  Handler(Site site) {
    this.site = site;
  }

  private static Site wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    Log log = new Log("intake", clock, System.out);
    WebWiring web = new WebWiring(environment, clock);
    Functions functions = new LambdaFunctions(Clients.lambda());
    String letters = environment.required("LETTERS_FUNCTION");
    Organisation organisation = OrganisationWiring.withRecipients(environment);
    return IntakeSite.of(
        new IntakeSite.Needs(
            OrganisationWiring.brand(organisation, URI.create(environment.required("EXIT_URL"))),
            organisation,
            URI.create(environment.required("PUBLIC_URL")),
            CasebookWiring.casebook(environment, clock),
            CasebookWiring.calendar(environment),
            clock,
            new Sessions(web.sessions(), clock, new SecureRandom()),
            web.codes(),
            web.links(),
            web.counters(),
            (purpose, reference) -> functions.send(letters, codeOrder(purpose, reference)),
            new SignedDownloads(
                ObjectPlaces.of(environment, environment.required("DISCLOSURES_BUCKET")),
                new SigningCredentials(),
                clock),
            (route, number, cause) ->
                log.failure(
                    "page failed",
                    cause,
                    Map.of(Log.Field.ROUTE, route, Log.Field.NUMBER, number))));
  }

  private static String codeOrder(CodeMails.Purpose purpose, CaseReference reference) {
    return JsonText.write(
        Map.of("action", "code", "purpose", purpose.word(), "reference", reference.value()));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ApiEvents.write(ApiEvents.answer(JsonText.read(input), site::answer), output);
  }
}
