package org.rightsdesk.functions.identity;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.lambda.Answers;
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
import org.rightsdesk.lambda.aws.S3ObjectStore;
import org.rightsdesk.lambda.aws.SigningCredentials;
import org.rightsdesk.lambda.aws.WebWiring;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.Failures;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.session.Sessions;

/** Answers pages of both sites, and takes the results of malware scans. */
public final class Handler implements RequestStreamHandler {
  private final Site residents;
  private final Site staff;
  private final ScanResults results;
  private final Log log;

  /** Wired from the environment. */
  public Handler() {
    this(Environment.ofProcess());
  }

  private Handler(Environment environment) {
    Clock clock = FunctionClock.of(environment);
    Casebook casebook = CasebookWiring.casebook(environment, clock);
    Sessions sessions =
        new Sessions(new WebWiring(environment, clock).sessions(), clock, new SecureRandom());
    Shelf shelf =
        new Shelf(new S3ObjectStore(Clients.s3()), environment.required("IDENTITY_BUCKET"));
    Arrivals arrivals = new Arrivals(casebook, shelf, clock);
    Brand brand =
        OrganisationWiring.brand(
            OrganisationWiring.organisation(environment),
            URI.create(environment.required("EXIT_URL")));
    URI publicUrl = URI.create(environment.required("PUBLIC_URL"));
    URI staffUrl = URI.create(environment.required("STAFF_URL"));
    UploadLeave leave =
        new UploadLeave(
            ObjectPlaces.of(environment, shelf.bucket()),
            publicUrl.resolve(DocumentPages.SENT),
            new SigningCredentials(),
            UUID::randomUUID,
            clock);
    PreviewCalls previews =
        new PreviewCalls(
            new LambdaFunctions(Clients.lambda()), environment.required("PREVIEW_FUNCTION"), shelf);
    this.log = new Log("identity", clock, System.out);
    Failures failures =
        (route, number, cause) ->
            log.failure(
                "page failed", cause, Map.of(Log.Field.ROUTE, route, Log.Field.NUMBER, number));
    DocumentPages documents =
        new DocumentPages(new SentDocuments(casebook, shelf, arrivals), leave, brand);
    this.residents = IdentitySites.residents(documents, brand, publicUrl, sessions, failures);
    this.staff =
        IdentitySites.staff(
            new PicturePages(casebook, shelf, clock), brand, staffUrl, sessions, failures);
    this.results = new ScanResults(casebook, shelf, arrivals, previews);
  }

  Handler(Site residents, Site staff, ScanResults results, Log log) {
    this.residents = residents;
    this.staff = staff;
    this.results = results;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonText.Fields event = JsonText.read(input);
    if (event.maybeText("httpMethod").isPresent()) {
      ApiEvents.write(page(event), output);
    } else if (event.maybeText("detail-type").filter(ScanResult.EVENT::equals).isPresent()) {
      ScanResults.Outcome outcome = results.take(ScanResult.read(event));
      log.note("scan result taken", Map.of(Log.Field.CODE, outcome.name()));
      Answers.write(Map.of("outcome", outcome.name()), output);
    } else {
      throw new IllegalArgumentException("this function takes pages and scan results");
    }
  }

  /** Each API has only the routes that the template gives it, so the path tells which it was. */
  private Response page(JsonText.Fields event) {
    Site site = residents;
    if (event.text("path").startsWith("/cases/")) {
      site = staff;
    }
    return ApiEvents.answer(event, site::answer);
  }
}
