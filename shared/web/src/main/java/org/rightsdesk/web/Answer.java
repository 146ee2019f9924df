package org.rightsdesk.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.web.asset.Assets;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.SessionKind;

/**
 * What a handler answers, before headers and cookies are put to it.
 *
 * @param origins other origins that the page's forms may lead to, such as the store that takes
 *     uploads
 */
public record Answer(
    int status, Content content, List<SessionChange> changes, Set<String> origins) {
  /** What an answer holds. */
  public sealed interface Content {
    /** A page in the site's layout. */
    record Shown(Page page) implements Content {}

    /** A page that a browser leaves at once for another page of ours. */
    record Onward(Page page, String path) implements Content {}

    /** The way to another page of ours. */
    record Redirect(String path) implements Content {}

    /** The way out, to one of the addresses that the site allows. */
    record Leave(URI address) implements Content {
      @Override
      public String toString() {
        return "Leave";
      }
    }

    /** A style or a script, which browsers may keep for good. */
    record Lasting(Assets.Sent asset) implements Content {}

    /** Something other than a page. */
    record Raw(String type, Body body, Optional<String> fileName) implements Content {
      @Override
      public String toString() {
        return "Raw[" + type + "]";
      }
    }
  }

  public Answer {
    changes = List.copyOf(changes);
    origins = Set.copyOf(origins);
  }

  private static Answer of(int status, Content content) {
    return new Answer(status, content, List.of(), Set.of());
  }

  /** A page. */
  public static Answer page(Page page) {
    int status = 200;
    if (!page.problems().isEmpty()) {
      status = 400;
    }
    return of(status, new Content.Shown(page));
  }

  /** A page with a status of its own. */
  public static Answer page(int status, Page page) {
    return of(status, new Content.Shown(page));
  }

  /**
   * A page that goes on to another page of ours by itself, without script.
   *
   * <p>A browser that another site sends to us brings no session, even through a redirect. From a
   * page of ours it does.
   *
   * @throws IllegalArgumentException if it is not a path on this site (A11)
   */
  public static Answer onward(Page page, String path) {
    return of(200, new Content.Onward(page, ours(path)));
  }

  /**
   * Leads to another page of ours, which is then read.
   *
   * @throws IllegalArgumentException if it is not a path on this site (A11)
   */
  public static Answer redirect(String path) {
    return of(303, new Content.Redirect(ours(path)));
  }

  private static String ours(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("a redirect leads to a path of this site");
    }
    return path;
  }

  /** Leads to an address outside, which must be one that the site allows. */
  public static Answer leave(URI address) {
    return of(303, new Content.Leave(address));
  }

  /** Something other than a page, shown as what it is, such as a picture. */
  public static Answer raw(String type, Body body) {
    return of(200, new Content.Raw(type, body, Optional.empty()));
  }

  /** Something that is saved under the name and never opened in place. */
  public static Answer attachment(String type, String fileName, Body body) {
    return of(200, new Content.Raw(type, body, Optional.of(fileName)));
  }

  static Answer asset(Assets.Sent asset) {
    return of(200, new Content.Lasting(asset));
  }

  /** This answer, beginning a session. */
  public Answer begin(SessionKind kind, Map<String, String> values) {
    return changing(new SessionChange.Begin(kind, values));
  }

  /** This answer, keeping what changed in the session. */
  public Answer save(Session session) {
    return changing(new SessionChange.Save(session));
  }

  /** This answer, ending the session of the kind. */
  public Answer end(SessionKind kind) {
    return changing(new SessionChange.End(kind));
  }

  /** This answer, its page's forms allowed to lead to the origin, such as {@code https://x.org}. */
  public Answer allowing(String origin) {
    Set<String> more = new LinkedHashSet<>(origins);
    more.add(origin);
    return new Answer(status, content, changes, more);
  }

  private Answer changing(SessionChange change) {
    List<SessionChange> more = new ArrayList<>(changes);
    more.add(change);
    return new Answer(status, content, more, origins);
  }
}
