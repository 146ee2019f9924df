package org.rightsdesk.functions.console;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.functions.console.casefile.AskingPages;
import org.rightsdesk.functions.console.casefile.IdentityPages;
import org.rightsdesk.functions.console.casefile.OverviewPages;
import org.rightsdesk.functions.console.casefile.TriagePages;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.response.CheckPages;
import org.rightsdesk.functions.console.response.DecisionPages;
import org.rightsdesk.functions.console.response.PasswordPages;
import org.rightsdesk.functions.console.response.ResponseFiles;
import org.rightsdesk.functions.console.review.EverywherePages;
import org.rightsdesk.functions.console.review.KnownPeople;
import org.rightsdesk.functions.console.review.PageSuggestions;
import org.rightsdesk.functions.console.review.RecordListPages;
import org.rightsdesk.functions.console.review.RecordPages;
import org.rightsdesk.functions.console.review.RecordPasswordPages;
import org.rightsdesk.functions.console.review.ReviewingPages;
import org.rightsdesk.functions.console.signin.SignInPages;
import org.rightsdesk.functions.console.worklist.DisposalPages;
import org.rightsdesk.functions.console.worklist.WorklistPages;
import org.rightsdesk.lambda.OrganisationWiring;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.records.RecordsSource;
import org.rightsdesk.web.Failures;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Routes;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.asset.Assets;
import org.rightsdesk.web.page.Surroundings;
import org.rightsdesk.web.page.Surroundings.NavigationLink;
import org.rightsdesk.web.page.Surroundings.SignedIn;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.Sessions;
import org.rightsdesk.web.session.StaffAccess;

/** The console as one site: every page of it, and who may use which. */
public final class ConsoleSite {
  private static final String SERVICE = "Requests for personal data";
  private static final URI EXIT = URI.create("https://www.gov.uk");

  private final Parts parts;
  private final SignInPages signIn;
  private final Routes routes;
  private Site site;
  private Set<String> exits;

  /** What the console is made of. */
  public record Parts(
      URI baseUrl,
      Organisation organisation,
      Cases cases,
      Sessions sessions,
      RecordsSource records,
      RecordPages pages,
      ObjectStore store,
      String recordsBucket,
      ResponseFiles files,
      Failures failures) {}

  public ConsoleSite(Parts parts, SignInPages signIn) {
    this.parts = parts;
    this.signIn = signIn;
    Cases cases = parts.cases();
    Frame frame = new Frame(cases);
    List<Route> all = new ArrayList<>(signIn.routes());
    all.addAll(new WorklistPages(cases).routes());
    all.addAll(new DisposalPages(cases).routes());
    all.addAll(new OverviewPages(cases, frame).routes());
    all.addAll(new TriagePages(cases, frame).routes());
    all.addAll(new IdentityPages(cases, frame, parts.records()).routes());
    all.addAll(new AskingPages(cases, frame).routes());
    all.addAll(new RecordListPages(cases, frame, parts.pages()).routes());
    all.addAll(
        new RecordPasswordPages(cases, frame, parts.store(), parts.recordsBucket()).routes());
    KnownPeople people =
        new KnownPeople(cases, parts.pages(), parts.records(), parts.organisation());
    all.addAll(
        new ReviewingPages(cases, frame, parts.pages(), new PageSuggestions(people)).routes());
    all.addAll(new EverywherePages(cases, frame, parts.pages()).routes());
    all.addAll(new DecisionPages(cases, frame, parts.organisation()).routes());
    all.addAll(new CheckPages(cases, frame, parts.organisation(), parts.files()).routes());
    all.addAll(new PasswordPages(cases, frame).routes());
    this.routes = new Routes(all);
    this.exits = Set.of(parts.files().origin());
    this.site = site(exits);
  }

  /** All routes, for listing who may use what. */
  public List<Route> routes() {
    return site.routes();
  }

  /** Answers the request. */
  public Response answer(Request request) {
    return current(request.path().equals("/sign-in")).answer(request);
  }

  /** The address of the sign-in service is asked for when somebody wants to sign in. */
  private synchronized Site current(boolean signingIn) {
    if (signingIn) {
      Set<String> wanted = new LinkedHashSet<>(exits);
      try {
        wanted.add(signIn.exit());
      } catch (IOException unreachable) {
        parts.failures().failed("sign-in", "none", new java.io.UncheckedIOException(unreachable));
      }
      if (!wanted.equals(exits)) {
        exits = Set.copyOf(wanted);
        site = site(exits);
      }
    }
    return site;
  }

  private Site site(Set<String> leadingTo) {
    return new Site(
        new Site.Setting(
            OrganisationWiring.brand(parts.organisation(), EXIT),
            parts.baseUrl(),
            Assets.common().and("/org/rightsdesk/functions/console/assets/"),
            parts.sessions(),
            ConsoleSite::around,
            StaffAccess::staff,
            kind -> SignInPages.signedOut(),
            leadingTo,
            parts.failures()),
        routes);
  }

  private static Surroundings around(Visit visit) {
    Optional<Session> session = visit.session(SessionKind.STAFF);
    if (visit.maybeStaff().isEmpty() || session.isEmpty()) {
      return Surroundings.of(SERVICE, "/");
    }
    String path = visit.request().path();
    List<NavigationLink> links = new ArrayList<>();
    links.add(new NavigationLink("Your desk", "/", path.equals("/")));
    links.add(new NavigationLink("Cases", "/cases", path.startsWith("/cases")));
    if (visit.staff().may(Role.MANAGER)) {
      links.add(new NavigationLink("Deletions", "/disposals", path.equals("/disposals")));
    }
    return new Surroundings(
        SERVICE,
        "/",
        links,
        Optional.of(new SignedIn(StaffAccess.name(session.get()), "/sign-out", visit.token())),
        false,
        List.of());
  }
}
