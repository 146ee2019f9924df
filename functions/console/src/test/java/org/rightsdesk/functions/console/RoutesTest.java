package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.functions.console.signin.IdTokens;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.Route;

/** Who may use which route, and that the template has exactly these. */
class RoutesTest {
  private final World world = new World();

  private Set<String> where(java.util.function.Predicate<Access> fits) {
    return world.site().routes().stream()
        .filter(route -> fits.test(route.access()))
        .map(Route::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void anyone_may_only_begin_to_sign_in_and_load_styles() {
    assertThat(where(Access.Anyone.class::isInstance))
        .containsExactly("GET /assets/{hash}/{name}", "GET /sign-in", "POST /sign-in");
    assertThat(where(Access.Holder.class::isInstance))
        .containsExactly("GET /sign-in/return", "POST /sign-in/complete");
  }

  @Test
  void only_the_manager_sees_deletions_and_holds_them() {
    assertThat(where(new Access.Staff(EnumSet.of(Role.MANAGER))::equals))
        .containsExactly(
            "GET /cases/{reference}/hold", "GET /disposals", "POST /cases/{reference}/hold");
  }

  @Test
  void the_head_looks_and_acts_on_nothing() {
    assertThat(
            where(access -> access instanceof Access.Staff(var roles) && roles.contains(Role.HEAD)))
        .containsExactly(
            "GET /",
            "GET /cases",
            "GET /cases/{reference}",
            "GET /cases/{reference}/history",
            "POST /sign-out");
  }

  @Test
  void no_route_of_the_team_is_answered_without_a_session_or_beyond_a_role() {
    CaseReference reference = world.records().inReview();
    int before = world.casebook().history(reference).size();
    List<String> let = new ArrayList<>();
    int asked = 0;
    for (Route route : world.site().routes()) {
      if (!(route.access() instanceof Access.Staff(var roles))) {
        continue;
      }
      String path = path(route, reference);
      asked++;
      Response stranger = world.site().answer(stranger(route.method(), path));
      if (stranger.status() != 401) {
        let.add("stranger " + route);
      }
      for (IdTokens.Person person : List.of(World.OFFICER, World.MANAGER, World.HEAD)) {
        boolean may = roles.stream().anyMatch(person.staff()::may);
        if (!may) {
          Browser browser = world.as(person);
          Response answer =
              route.method() == Method.GET ? browser.get(path) : browser.post(path, Map.of());
          if (answer.status() != 403) {
            let.add(person.staff().roles() + " " + route);
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(25);
    assertThat(let).isEmpty();
    assertThat(world.casebook().history(reference)).hasSize(before);
  }

  private static String path(Route route, CaseReference reference) {
    return route
        .path()
        .pattern()
        .replace("{reference}", reference.value())
        .replace("{record}", "record-0001")
        .replace("{page}", "1")
        .replace("{volume}", "1");
  }

  private static Request stranger(Method method, String path) {
    Request get = Request.get(path);
    return new Request(
        method,
        get.path(),
        get.query(),
        Map.of("Sec-Fetch-Site", "same-origin"),
        get.sourceAddress(),
        "");
  }

  @Test
  void a_session_ends_after_15_minutes_without_use_and_at_sign_out() {
    Browser officer = world.as(World.OFFICER);
    world.clock().advance(Duration.ofMinutes(14));
    assertThat(officer.get("/").status()).isEqualTo(200);
    world.clock().advance(Duration.ofMinutes(15));
    assertThat(officer.get("/").status()).isEqualTo(401);

    Browser again = world.as(World.OFFICER);
    assertThat(again.post("/sign-out", Map.of()).status()).isEqualTo(303);
    assertThat(again.get("/").status()).isEqualTo(401);
  }

  @Test
  void a_form_without_its_token_changes_nothing() {
    CaseReference reference = CaseworkSamples.reference(1);
    world.requests().byForm();
    Browser officer = world.as(World.OFFICER);
    Request forged =
        new Request(
            Method.POST,
            "/cases/" + reference + "/take",
            org.rightsdesk.web.Parameters.none(),
            Map.of("Cookie", "__Host-staff=" + officer.cookie(), "Sec-Fetch-Site", "same-origin"),
            java.util.Optional.empty(),
            "");
    assertThat(world.site().answer(forged).status()).isEqualTo(403);
    assertThat(world.casebook().worklist().getFirst().assignee()).isEmpty();
  }

  @Test
  void the_template_gives_the_console_exactly_these_routes() throws IOException {
    String template = Files.readString(Path.of("..", "..", "template.yaml"));
    int from = template.indexOf("\n  ConsoleFunction:");
    String function = template.substring(from, template.indexOf("\n  ConsoleLog:", from));
    Matcher event =
        Pattern.compile(
                "Type: Api, Properties: \\{RestApiId: !Ref StaffApi, Path: \"([^\"]+)\", Method: ([A-Z]+)\\}")
            .matcher(function);
    Set<String> given = new TreeSet<>();
    while (event.find()) {
      given.add(event.group(2) + " " + event.group(1));
    }
    assertThat(given).isEqualTo(where(access -> true));
  }
}
