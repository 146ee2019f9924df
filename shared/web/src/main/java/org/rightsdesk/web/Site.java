package org.rightsdesk.web;

import gg.jte.output.Utf8ByteOutput;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.web.asset.Assets;
import org.rightsdesk.web.page.ErrorPages;
import org.rightsdesk.web.page.Layout;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Surroundings;
import org.rightsdesk.web.session.OpenSession;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.Sessions;

/**
 * A site: routes behind their guards, in one layout, with the same headers on every answer.
 *
 * <p>A request passes, in this order: its route, its access rule, the cross-site guard, its form's
 * guard, its handler. Whatever fails on the way becomes a page. A request to read changes no
 * session and sets no cookie.
 */
public final class Site {
  private static final int NUMBER_LENGTH = 8;
  private static final String ASSETS = "/assets/{hash}/{name}";

  private final Setting setting;
  private final Routes routes;
  private final CrossSiteGuard crossSite;
  private final Layout layout;
  private final SecureRandom random = new SecureRandom();

  /**
   * What a site is made with.
   *
   * @param baseUrl scheme, host and port under which it is reached; never taken from a request
   * @param surroundings what is around each page
   * @param staff the member of staff behind a session, asked at every request, so that somebody
   *     whose access has ended is out at once (F2)
   * @param withoutSession what is shown where a session of the kind was needed and none is held
   * @param exits addresses outside that answers may lead to, as origins
   */
  public record Setting(
      Brand brand,
      URI baseUrl,
      Assets assets,
      Sessions sessions,
      Function<Visit, Surroundings> surroundings,
      Function<Session, Optional<Actor.Staff>> staff,
      Function<SessionKind, Page> withoutSession,
      Set<String> exits,
      Failures failures) {
    public Setting {
      exits = Set.copyOf(exits);
    }
  }

  /** A site of the routes. */
  public Site(Setting setting, Routes routes) {
    this.setting = setting;
    this.routes = routes.and(List.of(Route.get(ASSETS, Access.anyone(), this::asset)));
    this.crossSite = new CrossSiteGuard(origin(setting.baseUrl()));
    this.layout = new Layout(setting.brand(), setting.assets());
  }

  /** All routes, for listing who may use what. */
  public List<Route> routes() {
    return routes.routes();
  }

  /** Answers the request. It never throws what a request could cause. */
  public Response answer(Request request) {
    Visit stranger = visit(request, Map.of(), Optional.empty(), Optional.empty());
    Response response;
    try {
      response =
          switch (routes.find(request.method(), request.path())) {
            case Routes.Found.Hit(Route route, Map<String, String> segments) ->
                enter(request, route, segments);
            case Routes.Found.OtherMethod(Set<Method> allowed) ->
                finish(stranger, Answer.page(405, ErrorPages.wrongMethod()))
                    .with(
                        Map.of(
                            "Allow",
                            String.join(
                                ", ", allowed.stream().map(Method::name).sorted().toList())));
            case Routes.Found.Nothing() ->
                finish(stranger, Answer.page(404, ErrorPages.notFound()));
          };
    } catch (Refusal refusal) {
      response =
          finish(
              stranger,
              Answer.page(refusal.status(), ErrorPages.refused(refusal.status(), setting.brand())));
    }
    if (request.method() == Method.HEAD) {
      return response.withoutBody();
    }
    return response;
  }

  private Response enter(Request request, Route route, Map<String, String> segments) {
    Optional<SessionKind> kind = kindOf(route.access());
    Visit visit = visit(request, segments, kind, Optional.empty());
    Optional<OpenSession> open = kind.flatMap(visit::open);
    if (kind.isPresent() && open.isEmpty()) {
      return finish(visit, Answer.page(401, setting.withoutSession().apply(kind.get())));
    }
    Optional<Actor.Staff> staff = Optional.empty();
    if (route.access() instanceof Access.Staff(var roles)) {
      staff = open.flatMap(held -> setting.staff().apply(held.session()));
      if (staff.isEmpty()) {
        return finish(visit, Answer.page(401, setting.withoutSession().apply(SessionKind.STAFF)));
      }
      if (roles.stream().noneMatch(staff.get()::may)) {
        throw Refusal.forbidden("role not let in");
      }
    }
    Parameters sent = Parameters.none();
    if (route.form().isPresent()) {
      CrossSiteGuard.checkType(request);
      sent = Parameters.parse(request.body());
      crossSite.check(request, sent, open);
      route.form().get().guard(sent);
    }
    Visit passed = new Visit(request, segments, setting.sessions(), kind, staff, sent);
    return handle(route, passed);
  }

  private Response handle(Route route, Visit visit) {
    try {
      return finish(visit, route.handler().answer(visit));
    } catch (Refusal refusal) {
      return finish(
          visit,
          Answer.page(refusal.status(), ErrorPages.refused(refusal.status(), setting.brand())));
    } catch (RuntimeException failure) {
      String number = number();
      setting.failures().failed(route.toString(), number, failure);
      return finish(visit, Answer.page(500, ErrorPages.failed(number, setting.brand())));
    }
  }

  private Response finish(Visit visit, Answer answer) {
    List<Cookie> cookies = change(visit, answer.changes());
    Set<String> origins = new LinkedHashSet<>(answer.origins());
    Map<String, String> headers = new LinkedHashMap<>();
    Body body =
        switch (answer.content()) {
          case Answer.Content.Shown(Page page) -> show(visit, page, headers, origins);
          case Answer.Content.Onward(Page page, String path) -> {
            headers.put("Refresh", "0; url=" + path);
            yield show(visit, page, headers, origins);
          }
          case Answer.Content.Redirect(String path) -> {
            headers.put("Location", path);
            yield Body.empty();
          }
          case Answer.Content.Leave(URI address) -> {
            if (!setting.exits().contains(origin(address))) {
              throw new IllegalStateException("an answer leads to an address that is not allowed");
            }
            headers.put("Location", address.toString());
            yield Body.empty();
          }
          case Answer.Content.Raw(String type, Body content, Optional<String> fileName) -> {
            headers.put("Content-Type", type);
            fileName.ifPresent(
                name ->
                    headers.put(
                        "Content-Disposition",
                        "attachment; filename=\""
                            + name.replaceAll("[^A-Za-z0-9._ -]", "_")
                            + "\""));
            yield content;
          }
          case Answer.Content.Lasting(Assets.Sent asset) -> {
            headers.put("Content-Type", asset.type());
            headers.put("Vary", "Accept-Encoding");
            if (asset.compressed()) {
              headers.put("Content-Encoding", "gzip");
            }
            yield asset.body();
          }
        };
    headers.putAll(SecurityHeaders.of(origins));
    if (answer.content() instanceof Answer.Content.Lasting) {
      headers.put("Cache-Control", "public, max-age=31536000, immutable");
    }
    return new Response(answer.status(), headers, cookies, body);
  }

  private Body show(Visit visit, Page page, Map<String, String> headers, Set<String> origins) {
    Surroundings around = setting.surroundings().apply(visit);
    if (around.exit()) {
      origins.add(origin(setting.brand().exit()));
    }
    headers.put("Content-Type", "text/html; charset=utf-8");
    Utf8ByteOutput output = new Utf8ByteOutput();
    layout.write(page, around, output);
    return Body.bytes(output.toByteArray());
  }

  private List<Cookie> change(Visit visit, List<SessionChange> changes) {
    if (!changes.isEmpty() && visit.request().method().safe()) {
      throw new IllegalStateException("a request to read would change a session");
    }
    List<Cookie> cookies = new ArrayList<>();
    for (SessionChange change : changes) {
      switch (change) {
        case SessionChange.Begin(SessionKind kind, Map<String, String> values) -> {
          visit.open(kind).ifPresent(old -> setting.sessions().end(old.token()));
          OpenSession begun = setting.sessions().begin(kind, values);
          cookies.add(new Cookie(kind.cookie(), begun.token().value(), sameSite(kind)));
        }
        case SessionChange.Save(Session session) ->
            visit
                .open(session.kind())
                .ifPresent(open -> setting.sessions().save(open.token(), session));
        case SessionChange.End(SessionKind kind) -> {
          visit.open(kind).ifPresent(open -> setting.sessions().end(open.token()));
          cookies.add(new Cookie(kind.cookie(), "", sameSite(kind)));
        }
      }
    }
    return cookies;
  }

  /** A sign-in comes back from another site; nothing else of ours ever does. */
  private static Cookie.SameSite sameSite(SessionKind kind) {
    if (kind == SessionKind.SIGN_IN) {
      return Cookie.SameSite.LAX;
    }
    return Cookie.SameSite.STRICT;
  }

  private Answer asset(Visit visit) {
    boolean gzip = visit.request().header("Accept-Encoding").orElse("").contains("gzip");
    return setting
        .assets()
        .find(visit.segment("hash"), visit.segment("name"), gzip)
        .map(Answer::asset)
        .orElseThrow(Refusal::notFound);
  }

  private Visit visit(
      Request request,
      Map<String, String> segments,
      Optional<SessionKind> kind,
      Optional<Actor.Staff> staff) {
    return new Visit(request, segments, setting.sessions(), kind, staff, Parameters.none());
  }

  private static Optional<SessionKind> kindOf(Access access) {
    return switch (access) {
      case Access.Anyone() -> Optional.empty();
      case Access.Holder(SessionKind kind) -> Optional.of(kind);
      case Access.Staff ignored -> Optional.of(SessionKind.STAFF);
    };
  }

  private static String origin(URI address) {
    String port = "";
    if (address.getPort() >= 0) {
      port = ":" + address.getPort();
    }
    return address.getScheme() + "://" + address.getHost() + port;
  }

  private String number() {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < NUMBER_LENGTH; i++) {
      number.append("23456789BCDFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(28)));
    }
    return number.toString();
  }
}
