package org.rightsdesk.functions.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.ports.Functions;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.session.OpenSession;
import org.rightsdesk.web.session.ResidentAccess;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.StaffAccess;
import org.rightsdesk.web.signing.Credentials;
import org.rightsdesk.web.signing.ObjectPlace;
import org.rightsdesk.web.testing.TestSite;

/** Cases, a store and both sites in memory. */
final class World {
  static final String BUCKET = "proofs";
  static final String STORE = "http://127.0.0.1:9000";

  final SettableClock clock = new SettableClock(CaseworkSamples.MONDAY);
  final InMemoryCasebook casebook = new InMemoryCasebook(CaseworkSamples.casework(), clock);
  final InMemoryObjectStore store = new InMemoryObjectStore();
  final Pictures pictures = new Pictures();
  final CaseReference reference = open(1);
  final TestSite site = new TestSite();

  private final Shelf shelf = new Shelf(store, BUCKET);
  final Arrivals arrivals = new Arrivals(casebook, shelf, clock);
  final ScanResults results =
      new ScanResults(casebook, shelf, arrivals, new PreviewCalls(pictures, "preview", shelf));
  final Site residents =
      IdentitySites.residents(
          new DocumentPages(
              new SentDocuments(casebook, shelf, arrivals),
              new UploadLeave(
                  ObjectPlace.under(URI.create(STORE), BUCKET, "eu-west-2"),
                  URI.create("https://ask.example.org/status/documents/sent"),
                  () -> new Credentials("key", "secret", Optional.empty()),
                  UUID::randomUUID,
                  clock),
              TestSite.BRAND),
          TestSite.BRAND,
          URI.create("https://ask.example.org"),
          site.sessions(),
          (route, number, cause) -> site.failures().add(cause));
  final Site staff =
      IdentitySites.staff(
          new PicturePages(casebook, shelf, clock),
          TestSite.BRAND,
          URI.create("https://desk.example.org"),
          site.sessions(),
          (route, number, cause) -> site.failures().add(cause));

  /** The function that makes pictures: of a document that says "pages: 2", two. */
  final class Pictures implements Functions {
    final List<StoredObject> asked = new ArrayList<>();

    @Override
    public void send(String functionName, String eventJson) {
      throw new UnsupportedOperationException("pictures are waited for");
    }

    @Override
    public String call(String functionName, String eventJson) {
      JsonText.Fields event = JsonText.read(eventJson);
      StoredObject source =
          new StoredObject(event.text("bucket"), event.text("key"), event.text("versionId"));
      asked.add(source);
      String text =
          store
              .read(source)
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .orElseThrow(() -> new FailedException("Unhandled"));
      if (!text.startsWith("pages: ")) {
        return "{\"refused\":\"UNSUPPORTED_TYPE\"}";
      }
      int pages = Integer.parseInt(text.substring(7, 8));
      for (int number = 1; number <= pages; number++) {
        byte[] picture = ("page " + number + " of " + text).getBytes(StandardCharsets.UTF_8);
        store.put(BUCKET, event.text("prefix") + IdentityKeys.page(number), "image/png", picture);
      }
      return "{\"pages\":" + pages + ",\"kind\":\"JPEG picture\"}";
    }
  }

  CaseReference open(long seed) {
    CaseReference drawn = CaseworkSamples.reference(seed);
    casebook.open(
        new OpeningKey("form:" + seed),
        CaseworkSamples.openByForm(drawn, CaseworkSamples.MONDAY),
        CaseworkSamples.REQUESTER,
        CaseworkSamples.request());
    return drawn;
  }

  Case state() {
    return casebook.find(reference).orElseThrow();
  }

  /** What the scan said of a document of the case. */
  Optional<ScanVerdict> verdict(PaperId document) {
    return Optional.ofNullable(state().identityDocuments().get(document))
        .flatMap(Case.IdentityDocument::verdict);
  }

  Result execute(Command command, Actor actor) {
    return casebook.execute(reference, command, actor, Papers.NONE);
  }

  static PaperId draw() {
    return new PaperId(UUID.randomUUID().toString());
  }

  /** What a browser sent to the store with our leave. */
  StoredObject upload(CaseReference to, PaperId document, String text) {
    return store.put(
        BUCKET,
        IdentityKeys.upload(to, document),
        "application/octet-stream",
        text.getBytes(StandardCharsets.UTF_8));
  }

  StoredObject upload(PaperId document, String text) {
    return upload(reference, document, text);
  }

  ScanResults.Outcome scanned(StoredObject object, String status) {
    return results.take(new ScanResult(object, status));
  }

  /** A document of the case that was scanned and pictured. */
  PaperId clean(String text) {
    PaperId document = draw();
    scanned(upload(document, text), "NO_THREATS_FOUND");
    return document;
  }

  OpenSession requester(CaseReference of) {
    return site.sessions().begin(SessionKind.STATUS, ResidentAccess.to(of));
  }

  OpenSession member(Actor actor) {
    return site.sessions()
        .begin(SessionKind.STAFF, StaffAccess.to((Actor.Staff) actor, "A member"));
  }

  static Response get(Site site, OpenSession session, String path) {
    return site.answer(request(Method.GET, session, path, ""));
  }

  static Response post(Site site, OpenSession session, String path, String body) {
    String token = "form-token=" + session.token().formToken();
    return site.answer(request(Method.POST, session, path, token + "&" + body));
  }

  private static Request request(Method method, OpenSession session, String path, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put(
        "Cookie", "__Host-" + session.session().kind().cookie() + "=" + session.token().value());
    return new Request(method, path, Parameters.none(), headers, Optional.of("192.0.2.1"), body);
  }
}
