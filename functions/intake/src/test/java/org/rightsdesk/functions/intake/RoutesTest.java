package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Route;

/** Says who may use what. A new route fails here until somebody has decided. */
class RoutesTest {
  @Test
  void what_anybody_may_use_is_this_and_no_more() {
    List<Route> routes = new IntakeFixture().site.routes();
    Map<Boolean, List<String>> byAnyone =
        new TreeMap<>(
            routes.stream()
                .collect(
                    Collectors.partitioningBy(
                        route -> route.access() instanceof Access.Anyone,
                        Collectors.mapping(Route::toString, Collectors.toList()))));

    System.out.printf(
        "routes covered %d/%d; for anybody: %s%n",
        routes.size(), routes.size(), byAnyone.get(true));
    assertThat(byAnyone.get(true))
        .containsExactlyInAnyOrder(
            "GET /",
            "GET /accessibility",
            "GET /assets/{hash}/{name}",
            "GET /collect/{token}",
            "GET /contact",
            "GET /privacy",
            "GET /request/not-safe",
            "GET /request/someone-else",
            "GET /status",
            "POST /collect/{token}",
            "POST /exit",
            "POST /request/begin",
            "POST /status");
  }

  @Test
  void every_form_comes_back_refused_without_its_token_or_from_elsewhere() {
    IntakeFixture fixture = new IntakeFixture();
    for (Route route : fixture.site.routes()) {
      if (route.method() == Method.POST) {
        for (Map<String, String> headers :
            List.of(
                Map.<String, String>of(),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "https://elsewhere.example"))) {
          int status =
              fixture
                  .site
                  .answer(
                      new org.rightsdesk.web.Request(
                          Method.POST,
                          route.path().pattern().replace("{token}", "A".repeat(43)),
                          org.rightsdesk.web.Parameters.none(),
                          headers,
                          java.util.Optional.of("192.0.2.1"),
                          ""))
                  .status();
          assertThat(status).as("%s with %s", route, headers).isIn(401, 403);
        }
      }
    }
    assertThat(fixture.sessions.writes()).isZero();
    assertThat(fixture.asked).isEmpty();
  }
}
