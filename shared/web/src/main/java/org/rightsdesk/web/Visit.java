package org.rightsdesk.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.page.FormToken;
import org.rightsdesk.web.session.OpenSession;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.Sessions;

/** One request on its way through a route, with what is known of who makes it. */
public final class Visit {
  private final Request request;
  private final Map<String, String> segments;
  private final Sessions sessions;
  private final Optional<SessionKind> kind;
  private final Optional<Actor.Staff> staff;
  private final Parameters form;
  private final Map<SessionKind, Optional<OpenSession>> found = new HashMap<>();

  Visit(
      Request request,
      Map<String, String> segments,
      Sessions sessions,
      Optional<SessionKind> kind,
      Optional<Actor.Staff> staff,
      Parameters form) {
    this.request = request;
    this.segments = Map.copyOf(segments);
    this.sessions = sessions;
    this.kind = kind;
    this.staff = staff;
    this.form = form;
  }

  /** The request as it came. */
  public Request request() {
    return request;
  }

  /**
   * The address that the request came from.
   *
   * @throws Refusal if the gateway named none
   */
  public String sourceAddress() {
    return request
        .sourceAddress()
        .orElseThrow(() -> Refusal.forbidden("the gateway named no caller"));
  }

  /**
   * The value of a named segment of the path.
   *
   * @throws IllegalArgumentException if the route's path names no such segment
   */
  public String segment(String name) {
    return Optional.ofNullable(segments.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the path has no segment " + name));
  }

  /** The first value of the name in the query. */
  public Optional<String> query(String name) {
    return request.query().first(name);
  }

  /** What the form sent, which holds only what the route's form declares. */
  public Parameters form() {
    return form;
  }

  /** What was sent, read by the form. */
  public Filled read(Form fields) {
    return fields.read(form);
  }

  /**
   * The session that the route's access rule asked for.
   *
   * @throws IllegalStateException on a route that anyone may use
   */
  public Session session() {
    return kind.flatMap(this::open)
        .map(OpenSession::session)
        .orElseThrow(() -> new IllegalStateException("this route asks for no session"));
  }

  /** The session of the kind that this browser holds, whatever the route asks for. */
  public Optional<Session> session(SessionKind wanted) {
    return open(wanted).map(OpenSession::session);
  }

  /**
   * The member of staff who makes the request.
   *
   * @throws IllegalStateException on a route that is not for staff
   */
  public Actor.Staff staff() {
    return staff.orElseThrow(() -> new IllegalStateException("this route is not for staff"));
  }

  /** The member of staff, if the route is for staff. */
  public Optional<Actor.Staff> maybeStaff() {
    return staff;
  }

  /** What a form on this visit's page carries to show where it came from. */
  public FormToken token() {
    return kind.flatMap(this::open)
        .map(open -> FormToken.of(open.token().formToken()))
        .orElseGet(FormToken::none);
  }

  Optional<SessionKind> kind() {
    return kind;
  }

  Optional<OpenSession> open(SessionKind wanted) {
    return found.computeIfAbsent(
        wanted,
        missing ->
            request
                .cookie("__Host-" + missing.cookie())
                .flatMap(token -> sessions.find(missing, token)));
  }

  @Override
  public String toString() {
    return "Visit[" + request.method() + "]";
  }
}
