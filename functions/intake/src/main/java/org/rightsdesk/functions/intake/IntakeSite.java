package org.rightsdesk.functions.intake;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.functions.intake.templates.StaticTemplates;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.Failures;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Routes;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.asset.Assets;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Surroundings;
import org.rightsdesk.web.session.Counters;
import org.rightsdesk.web.session.Links;
import org.rightsdesk.web.session.OneTimeCodes;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.Sessions;

/** The residents' site, put together from what it needs of the world. */
public final class IntakeSite {
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private IntakeSite() {}

  /**
   * What the site needs.
   *
   * @param organisation whose privacy notice is shown
   * @param baseUrl where residents reach it
   */
  public record Needs(
      Brand brand,
      Organisation organisation,
      URI baseUrl,
      Casebook casebook,
      WorkingCalendar calendar,
      InstantSource clock,
      Sessions sessions,
      OneTimeCodes codes,
      Links links,
      Counters counters,
      CodeMails mails,
      Downloads downloads,
      Failures failures) {}

  /** The site. */
  public static Site of(Needs needs) {
    IntakeService service = new IntakeService(needs.casebook(), needs.clock());
    RequestPages requests =
        new RequestPages(service, needs.brand(), needs.counters(), needs.clock());
    StatusPages status =
        new StatusPages(
            service,
            needs.brand(),
            needs.codes(),
            needs.mails(),
            needs.counters(),
            needs.calendar(),
            needs.clock());
    CollectionPages collection =
        new CollectionPages(
            service,
            needs.brand(),
            needs.links(),
            needs.codes(),
            needs.mails(),
            needs.downloads(),
            needs.counters(),
            needs.clock());
    Routes routes =
        new Routes(requests.routes())
            .and(status.routes())
            .and(collection.routes())
            .and(common(needs.brand(), needs.organisation()));
    return new Site(setting(needs), routes);
  }

  private static Site.Setting setting(Needs needs) {
    Brand brand = needs.brand();
    return new Site.Setting(
        brand,
        needs.baseUrl(),
        Assets.common(),
        needs.sessions(),
        visit -> Surroundings.ofResidents(),
        session -> Optional.empty(),
        kind -> ended(kind, brand),
        Set.of(origin(brand.exit()), needs.downloads().origin()),
        needs.failures());
  }

  private static List<Route> common(Brand brand, Organisation organisation) {
    return List.of(
        Route.post("/exit", Access.anyone(), Form.empty(), visit -> exit(visit, brand)),
        Route.get(
            "/contact",
            Access.anyone(),
            visit -> Answer.page(Page.of("Contact us", TEMPLATES.contact(brand)).back("/"))),
        Route.get(
            "/privacy",
            Access.anyone(),
            visit ->
                Answer.page(
                    Page.of("How we use your information", TEMPLATES.privacy(brand, organisation))
                        .back("/"))),
        Route.get(
            "/accessibility",
            Access.anyone(),
            visit ->
                Answer.page(Page.of("Accessibility", TEMPLATES.accessibility(brand)).back("/"))));
  }

  private static Answer exit(Visit visit, Brand brand) {
    Answer answer = Answer.leave(brand.exit());
    for (SessionKind kind : SessionKind.values()) {
      if (visit.session(kind).isPresent()) {
        answer = answer.end(kind);
      }
    }
    return answer;
  }

  private static Page ended(SessionKind kind, Brand brand) {
    return switch (kind) {
      case DRAFT -> Page.of("Your answers are no longer here", TEMPLATES.endedDraft(brand));
      case STATUS_CODE, STATUS -> Page.of("You need to enter a code", TEMPLATES.endedStatus(brand));
      case COLLECTION_CODE, COLLECTION ->
          Page.of("You need to follow the link again", TEMPLATES.endedCollection(brand));
      case SIGN_IN, STAFF -> Page.of("Nothing here", TEMPLATES.contact(brand));
    };
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
