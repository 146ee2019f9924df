package org.rightsdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.Surroundings;
import org.rightsdesk.web.session.OpenSession;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.testing.TestSite;

class SiteTest {
  private static final String ORIGIN = "https://ask.brackenfield.example";
  private static final TextField NAME =
      TextField.required("full-name", "Full name", "Enter your full name", 20);
  private static final Form FORM = Form.of(NAME);

  private final TestSite test = new TestSite();
  private final Site site =
      new Site(
          test.setting(
              URI.create(ORIGIN),
              visit -> Surroundings.of("Ask for your information", "/"),
              session ->
                  session
                      .value("staff")
                      .map(id -> new Actor.Staff(new StaffId(id), Set.of(Role.OFFICER)))),
          Routes.of(
              Route.get("/", Access.anyone(), visit -> page()),
              Route.get("/broken", Access.anyone(), SiteTest::broken),
              Route.get("/sent", Access.anyone(), SiteTest::onward),
              Route.get("/leak", Access.anyone(), v -> page().end(SessionKind.DRAFT)),
              Route.post("/begin", Access.anyone(), Form.empty(), SiteTest::begin),
              Route.get("/name", Access.holder(SessionKind.DRAFT), visit -> page()),
              Route.post("/name", Access.holder(SessionKind.DRAFT), FORM, SiteTest::name),
              Route.get("/cases/{reference}", Access.staff(Role.OFFICER), visit -> page()),
              Route.get("/register", Access.staff(Role.MANAGER), visit -> page())));

  private static Answer page() {
    return Answer.page(Page.of("A page", Parts.paragraph("Some words.")));
  }

  private static Answer onward(Visit visit) {
    return Answer.onward(Page.of("Sent", Parts.paragraph("It was sent.")), "/name");
  }

  private static Answer broken(Visit visit) {
    throw new IllegalStateException("broken on purpose");
  }

  private static Answer begin(Visit visit) {
    return Answer.redirect("/name").begin(SessionKind.DRAFT, Map.of());
  }

  private static Answer name(Visit visit) {
    var read = visit.read(FORM);
    if (!read.good()) {
      return Answer.page(Page.of("Full name", Parts.question(read, NAME)).problems(read));
    }
    return Answer.redirect("/next").save(visit.session().with("name", read.answer(NAME)));
  }

  private static Request request(
      Method method, String path, Map<String, String> headers, String body) {
    return new Request(method, path, Parameters.none(), headers, Optional.of("192.0.2.1"), body);
  }

  private static Map<String, String> fromHere(OpenSession session) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Cookie", cookie(session));
    return headers;
  }

  private static String cookie(OpenSession session) {
    return "__Host-" + session.session().kind().cookie() + "=" + session.token().value();
  }

  private OpenSession draft() {
    return test.sessions().begin(SessionKind.DRAFT, Map.of());
  }

  private static String token(OpenSession session) {
    return "form-token=" + session.token().formToken();
  }

  @Test
  void a_page_is_shown_in_the_layout() {
    Response response = site.answer(Request.get("/"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body().asText())
        .startsWith("<!DOCTYPE html>")
        .contains("<title>A page – Ask for your information – Brackenfield Homes</title>")
        .contains("<p class=\"govuk-body\">Some words.</p>");
  }

  @Test
  void a_page_can_lead_on_by_itself_to_another_of_ours_and_to_no_other() {
    Response response = site.answer(Request.get("/sent"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Refresh")).contains("0; url=/name");
    assertThat(response.body().asText()).contains("It was sent.");
    Page page = Page.of("Sent", Parts.paragraph("It was sent."));
    for (String outside : List.of("https://x.example/", "//x.example/", "/\\x.example", "name")) {
      assertThatThrownBy(() -> Answer.onward(page, outside))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_path_that_no_route_names_does_not_exist() {
    assertThat(site.answer(Request.get("/other")).status()).isEqualTo(404);
    assertThat(site.answer(Request.get("/name/")).status()).isEqualTo(404);
  }

  @Test
  void a_method_that_no_route_of_the_path_takes_is_told_which_are() {
    Response response = site.answer(request(Method.GET, "/begin", Map.of(), ""));

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).contains("POST");
  }

  @Test
  void head_is_answered_as_get_is_without_the_body() {
    Response response = site.answer(request(Method.HEAD, "/", Map.of(), ""));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body().length()).isZero();
  }

  @Test
  void a_page_that_needs_a_session_is_not_shown_without_one() {
    assertThat(site.answer(Request.get("/name")).status()).isEqualTo(401);
  }

  @Test
  void a_session_of_another_kind_opens_nothing() {
    OpenSession status = test.sessions().begin(SessionKind.STATUS, Map.of());
    String stolen = "__Host-draft=" + status.token().value();

    Response response = site.answer(request(Method.GET, "/name", Map.of("Cookie", stolen), ""));

    assertThat(response.status()).isEqualTo(401);
  }

  @Test
  void a_first_form_from_here_begins_a_session() {
    Response response =
        site.answer(request(Method.POST, "/begin", Map.of("Sec-Fetch-Site", "same-origin"), ""));

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.header("Location")).contains("/name");
    assertThat(response.cookies())
        .singleElement()
        .satisfies(
            cookie ->
                assertThat(cookie.header())
                    .matches(
                        "__Host-draft=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly;"
                            + " SameSite=Strict"));
    assertThat(test.store().kept()).isEqualTo(1);
  }

  @Test
  void a_form_with_the_sessions_token_is_taken() {
    OpenSession draft = draft();

    Response response =
        site.answer(
            request(
                Method.POST, "/name", fromHere(draft), token(draft) + "&full-name=Amina+Yusuf"));

    assertThat(response.status()).isEqualTo(303);
    assertThat(
            test.sessions()
                .find(SessionKind.DRAFT, draft.token().value())
                .flatMap(open -> open.session().value("name")))
        .contains("Amina Yusuf");
  }

  @Test
  void a_form_without_the_sessions_token_is_refused_and_nothing_is_written() {
    OpenSession draft = draft();
    OpenSession other = draft();
    int writes = test.store().writes();

    for (String body :
        new String[] {"full-name=A", token(other) + "&full-name=A", "form-token=&full-name=A"}) {
      assertThat(site.answer(request(Method.POST, "/name", fromHere(draft), body)).status())
          .isEqualTo(403);
    }
    assertThat(test.store().writes()).isEqualTo(writes);
  }

  @Test
  void a_form_from_another_site_is_refused_whatever_it_carries() {
    OpenSession draft = draft();
    int writes = test.store().writes();
    String body = token(draft) + "&full-name=A";

    for (Map<String, String> more :
        List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "none"),
            Map.of("Origin", "https://elsewhere.example"),
            Map.of("Origin", ORIGIN + ".elsewhere.example"),
            Map.of("Content-Type", "text/plain"),
            Map.of("Content-Type", "multipart/form-data; boundary=x"),
            Map.of("Content-Type", ""))) {
      Map<String, String> headers = fromHere(draft);
      headers.putAll(more);
      assertThat(site.answer(request(Method.POST, "/name", headers, body)).status())
          .as("with %s", more)
          .isEqualTo(403);
    }
    assertThat(site.answer(request(Method.POST, "/begin", Map.of(), "")).status())
        .as("a first form that says nothing of where it comes from")
        .isEqualTo(403);
    assertThat(test.store().writes()).isEqualTo(writes);
  }

  @Test
  void a_field_that_the_form_does_not_declare_is_refused() {
    OpenSession draft = draft();
    int writes = test.store().writes();

    for (String more : new String[] {"&status=CLOSED", "&full-name=B", "&identityVerifiedAt="}) {
      assertThat(
              site.answer(
                      request(
                          Method.POST,
                          "/name",
                          fromHere(draft),
                          token(draft) + "&full-name=A" + more))
                  .status())
          .isEqualTo(400);
    }
    assertThat(test.store().writes()).isEqualTo(writes);
  }

  @Test
  void what_is_wrong_is_said_first_and_what_was_typed_is_kept() {
    OpenSession draft = draft();

    String body =
        site.answer(
                request(
                    Method.POST,
                    "/name",
                    fromHere(draft),
                    token(draft) + "&full-name=An+extraordinarily+long+name"))
            .body()
            .asText();

    assertThat(body)
        .contains("<title>Error: Full name")
        .contains("There is a problem")
        .contains("<a href=\"#full-name\">Full name must be 20 characters or fewer</a>")
        .contains("value=\"An extraordinarily long name\"");
  }

  @Test
  void a_request_to_read_sets_no_cookie_and_can_change_no_session() {
    Response response = site.answer(Request.get("/leak"));

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.cookies()).isEmpty();
    assertThat(test.store().writes()).isZero();
  }

  @Test
  void a_handler_that_fails_is_told_of_by_a_number_and_shows_nothing_of_why() {
    Response response = site.answer(Request.get("/broken"));

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body().asText()).doesNotContain("broken on purpose");
    assertThat(test.failures()).hasSize(1);
  }

  @Test
  void staff_are_let_in_by_role_and_only_while_their_access_lasts() {
    OpenSession officer = test.sessions().begin(SessionKind.STAFF, Map.of("staff", "officer-1"));
    OpenSession gone = test.sessions().begin(SessionKind.STAFF, Map.of());

    assertThat(read("/cases/RD-1", officer)).isEqualTo(200);
    assertThat(read("/register", officer)).isEqualTo(403);
    assertThat(read("/cases/RD-1", gone)).isEqualTo(401);
    assertThat(site.answer(Request.get("/cases/RD-1")).status()).isEqualTo(401);
  }

  private int read(String path, OpenSession session) {
    return site.answer(request(Method.GET, path, Map.of("Cookie", cookie(session)), "")).status();
  }

  @Test
  void every_answer_carries_the_headers_whatever_it_is() {
    OpenSession draft = draft();
    for (Request request :
        new Request[] {
          Request.get("/"),
          Request.get("/nowhere"),
          Request.get("/begin"),
          Request.get("/broken"),
          Request.get("/name"),
          Request.get("/assets/0000000000000000/rightsdesk.css"),
          request(Method.HEAD, "/", Map.of(), ""),
          request(Method.POST, "/name", Map.of(), "%zz"),
          request(Method.POST, "/name", fromHere(draft), "a=%zz"),
          request(Method.POST, "/name", fromHere(draft), "a=" + "b".repeat(300_000)),
          request(Method.POST, "/begin", Map.of("Sec-Fetch-Site", "same-origin"), "")
        }) {
      Response response = site.answer(request);
      assertThat(response.headers())
          .as("%s %s", request.path(), response.status())
          .containsEntry("X-Content-Type-Options", "nosniff")
          .containsEntry("Referrer-Policy", "no-referrer")
          .containsEntry("Cache-Control", "no-store")
          .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
          .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
          .hasEntrySatisfying(
              "Strict-Transport-Security", value -> assertThat(value).contains("max-age=63072000"))
          .hasEntrySatisfying(
              "Content-Security-Policy",
              value ->
                  assertThat(value)
                      .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'")
                      .contains("frame-ancestors 'none'")
                      .doesNotContain("unsafe"));
    }
  }

  @Test
  void a_form_beyond_the_cap_is_told_that_it_is_too_long() {
    OpenSession draft = draft();

    assertThat(
            site.answer(request(Method.POST, "/name", fromHere(draft), "a=" + "b".repeat(300_000)))
                .status())
        .isEqualTo(413);
  }
}
