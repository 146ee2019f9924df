package org.rightsdesk.functions.console;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.response.ResponseFiles;
import org.rightsdesk.functions.console.review.RecordPages;
import org.rightsdesk.functions.console.signin.HttpProviderCalls;
import org.rightsdesk.functions.console.signin.IdTokens;
import org.rightsdesk.functions.console.signin.Provider;
import org.rightsdesk.functions.console.signin.SignInPages;
import org.rightsdesk.lambda.ApiEvents;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.lambda.FunctionClock;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.ObjectPlaces;
import org.rightsdesk.lambda.OrganisationWiring;
import org.rightsdesk.lambda.StoredRecords;
import org.rightsdesk.lambda.aws.CasebookWiring;
import org.rightsdesk.lambda.aws.Clients;
import org.rightsdesk.lambda.aws.S3ObjectStore;
import org.rightsdesk.lambda.aws.SigningCredentials;
import org.rightsdesk.lambda.aws.WebWiring;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.records.FolderRecords;
import org.rightsdesk.web.session.Sessions;

/** Answers the staff API: every request to it is a page of the console or an act on one. */
public final class Handler implements RequestStreamHandler {
  private final ConsoleSite site;

  /** Wired from the environment. */
  public Handler() {
    this(wired(Environment.ofProcess()));
  }

  Handler(ConsoleSite site) {
    this.site = site;
  }

  private static ConsoleSite wired(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    Clock real = Clock.systemUTC();
    Log log = new Log("console", clock, System.out);
    ObjectStore store = new S3ObjectStore(Clients.s3());
    URI baseUrl = URI.create(environment.required("STAFF_URL"));
    String client = environment.required("OIDC_CLIENT");
    StaffRegister staff = CasebookWiring.staff(environment);
    Provider provider =
        new Provider(
            URI.create(environment.required("OIDC_ISSUER")), new HttpProviderCalls(), real);
    return new ConsoleSite(
        new ConsoleSite.Parts(
            baseUrl,
            OrganisationWiring.withRecipients(environment),
            new Cases(
                CasebookWiring.casebook(environment, clock),
                staff,
                CasebookWiring.calendar(environment),
                clock),
            new Sessions(new WebWiring(environment, clock).sessions(), clock, new SecureRandom()),
            new FolderRecords(new StoredRecords(store, environment.required("SOURCE_BUCKET"))),
            new RecordPages(store, environment.required("RECORDS_BUCKET")),
            store,
            environment.required("RECORDS_BUCKET"),
            new ResponseFiles(
                store,
                ObjectPlaces.of(environment, environment.required("DISCLOSURES_BUCKET")),
                new SigningCredentials(),
                clock),
            (route, number, cause) ->
                log.failure(
                    "page failed",
                    cause,
                    Map.of(Log.Field.ROUTE, route, Log.Field.NUMBER, number))),
        new SignInPages(provider, new IdTokens(provider, client, real), staff, client, baseUrl));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ApiEvents.write(ApiEvents.answer(JsonText.read(input), site::answer), output);
  }
}
