package org.rightsdesk.web.testing;

import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.asset.Assets;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.Surroundings;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.Sessions;

/**
 * The setting of a site under test: an invented organisation, stores in memory, a clock to move.
 */
public final class TestSite {
  /** An organisation that does not exist. */
  public static final Brand BRAND =
      new Brand(
          "Brackenfield Homes",
          "data@brackenfield.example",
          "0113 496 0000",
          List.of("Data protection team", "Brackenfield Homes", "1 Mill Lane", "Leeds LS1 4AP"),
          URI.create("https://weather.example/"));

  private final InMemorySessionStore store = new InMemorySessionStore();
  private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
  private final Sessions sessions = new Sessions(store, clock, new SecureRandom());
  private final List<RuntimeException> failures = new ArrayList<>();

  /** A setting at the address, without staff. */
  public Site.Setting setting(URI address) {
    return setting(
        address,
        visit -> Surroundings.of("Ask for your information", "/"),
        session -> Optional.empty());
  }

  /** A setting at the address. */
  public Site.Setting setting(
      URI address,
      Function<Visit, Surroundings> surroundings,
      Function<Session, Optional<Actor.Staff>> staff) {
    return new Site.Setting(
        BRAND,
        address,
        Assets.common(),
        sessions,
        surroundings,
        staff,
        kind -> Page.of("Your session has ended", Parts.message("Your session has ended")),
        Set.of("https://weather.example"),
        (route, number, cause) -> failures.add(cause));
  }

  /** Where the sessions are kept. */
  public InMemorySessionStore store() {
    return store;
  }

  /** The sessions. */
  public Sessions sessions() {
    return sessions;
  }

  /** The clock that the sessions go by. */
  public MovableClock clock() {
    return clock;
  }

  /** What handlers threw so far. */
  public List<RuntimeException> failures() {
    return failures;
  }
}
