package org.rightsdesk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.AriaRole;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Routes;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.CodeField;
import org.rightsdesk.web.form.DateField;
import org.rightsdesk.web.form.EmailField;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.PostcodeField;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.page.Surroundings.NavigationLink;
import org.rightsdesk.web.testing.PageBrowser;
import org.rightsdesk.web.testing.SiteServer;
import org.rightsdesk.web.testing.TestSite;

/** Shows every part on a page and looks at it in a browser. */
class PartsPageTest {
  private static final TextField NAME =
      TextField.required("full-name", "Full name", "Enter your full name", 200)
          .hint("As it is on your tenancy or account")
          .autocomplete("name");
  private static final TextArea STORY =
      TextArea.required("story", "What are you asking for?", "Enter what you are asking for", 50);
  private static final EmailField EMAIL =
      EmailField.required("email", "Email address", "Enter your email address");
  private static final PostcodeField POSTCODE =
      new PostcodeField("postcode", "Postcode", "Enter your postcode");
  private static final DateField BIRTH =
      DateField.required(
              "birth", "What is your date of birth?", "Date of birth", "Enter your date of birth")
          .hint("For example, 27 3 2007")
          .ofBirth();
  private static final RadiosField WHO =
      RadiosField.of(
          "who",
          "Who is this for?",
          "Select who this is for",
          Choice.of("me", "Myself"),
          Choice.of("other", "Someone else", "You will need their written consent"));
  private static final CheckboxesField AREAS =
      CheckboxesField.required(
          "areas",
          "Which records?",
          "Select at least one kind of record",
          Choice.of("repairs", "Repairs"),
          Choice.of("rent", "Rent and payments"));
  private static final CodeField CODE =
      new CodeField("code", "Code", Optional.of("6 numbers, sent by email"));
  private static final Form FORM = Form.of(NAME, STORY, EMAIL, POSTCODE, BIRTH, WHO, AREAS, CODE);

  private static Optional<SiteServer> server = Optional.empty();
  private static Optional<PageBrowser> browser = Optional.empty();

  @BeforeAll
  static void start() {
    PageBrowser.require();
    browser = Optional.of(new PageBrowser());
    server =
        Optional.of(
            new SiteServer(
                address ->
                    new Site(
                            new TestSite()
                                .setting(address, PartsPageTest::around, s -> Optional.empty()),
                            Routes.of(
                                Route.get("/", Access.anyone(), visit -> fields(FORM.blank())),
                                Route.post(
                                    "/", Access.anyone(), FORM, visit -> fields(visit.read(FORM))),
                                Route.get("/question", Access.anyone(), visit -> question()),
                                Route.get("/shown", Access.anyone(), visit -> shown()),
                                Route.get("/wide", Access.anyone(), visit -> wide()),
                                Route.post(
                                    "/exit", Access.anyone(), Form.empty(), visit -> left())))
                        ::answer));
  }

  @AfterAll
  static void stop() {
    server.ifPresent(SiteServer::close);
    browser.ifPresent(PageBrowser::close);
  }

  private static Surroundings around(Visit visit) {
    return new Surroundings(
        "Ask for your information",
        "/",
        List.of(
            new NavigationLink("Fields", "/", visit.request().path().equals("/")),
            new NavigationLink("Parts", "/shown", visit.request().path().equals("/shown"))),
        Optional.of(new Surroundings.SignedIn("Officer Olu", "/sign-out", FormToken.none())),
        true,
        List.of(new Link("Privacy", "/privacy"), new Link("Accessibility", "/accessibility")));
  }

  private static Answer left() {
    return Answer.leave(URI.create("https://weather.example/"));
  }

  private static Content all(List<Content> contents) {
    return new Content() {
      @Override
      public void writeTo(TemplateOutput output) {
        contents.forEach(content -> content.writeTo(output));
      }
    };
  }

  private static Content html(String markup) {
    return output -> output.writeContent(markup);
  }

  private static Answer fields(Filled filled) {
    List<Content> contents = new ArrayList<>();
    contents.add(
        html("<h1 class=\"govuk-heading-l\">All fields</h1><form method=\"post\" novalidate>"));
    FORM.fields().forEach(field -> contents.add(Parts.field(filled, field)));
    contents.add(Parts.button("Send your request"));
    contents.add(html("</form>"));
    return Answer.page(Page.of("All fields", all(contents)).back("/shown").problems(filled));
  }

  private static Answer question() {
    return Answer.page(Page.of("What is your date of birth?", Parts.question(FORM.blank(), BIRTH)));
  }

  private static Answer shown() {
    return Answer.page(
        Page.of(
            "All parts",
            all(
                List.of(
                    Parts.panel("Request sent", Parts.text("Your reference is RD-7K3M-Q2XV")),
                    Parts.notification("Important", Parts.paragraph("Something to know.")),
                    Parts.success("Done", Parts.paragraph("Something was done.")),
                    Parts.summaryList(
                        List.of(
                            SummaryRow.of("Full name", "Amina Yusuf")
                                .change("/name", "your full name"),
                            SummaryRow.of("Address", List.of("1 Mill Lane", "Leeds", "LS1 4AP"))
                                .change("/address", "your address"),
                            SummaryRow.of("Other names", ""),
                            SummaryRow.of(
                                "Long",
                                "averyveryveryveryveryveryverylongwordwithoutanyspaceinitatall@example.org"))),
                    Parts.details("How we worked this out", Parts.paragraph("By the law.")),
                    Parts.inset(Parts.text("Set apart")),
                    Parts.warning("This cannot be taken back."),
                    Parts.taskList(
                        "tasks",
                        List.of(
                            new TaskItem(
                                "Check identity",
                                Optional.of("Two documents are there"),
                                Optional.of("/identity"),
                                Parts.tag(new Tag("Ready", Tag.Colour.BLUE))),
                            new TaskItem(
                                "Second check",
                                Optional.empty(),
                                Optional.empty(),
                                Parts.tag(new Tag("Cannot start yet", Tag.Colour.GREY))))),
                    html("<h2 class=\"govuk-heading-m\">History</h2>"),
                    Parts.timeline(
                        List.of(
                            new TimelineEntry(
                                "Request received",
                                Optional.of("the requester"),
                                Instant.parse("2026-11-23T10:00:00Z"),
                                "23 November 2026, 10:00",
                                Optional.of(Parts.paragraph("By the form."))))),
                    Parts.fileUpload(
                        new FileInput(
                            "document",
                            "Send a document",
                            "PDF, JPEG or PNG, smaller than 10MB",
                            "application/pdf,image/jpeg,image/png",
                            Optional.of("The file must be smaller than 10MB"))),
                    Parts.pagination(new Pagination(4, 9, page -> "/?page=" + page)),
                    Parts.buttonLink("Go on", "/"),
                    Parts.secondaryButton("Save"),
                    Parts.warningButton("Withdraw")))));
  }

  private static Answer wide() {
    Table table =
        new Table(
            "Cases that are due",
            List.of(
                Table.Column.of("Name"),
                Table.Column.of("Reference"),
                Table.Column.of("Stage"),
                Table.Column.figures("Days left")),
            List.of(
                new Table.Row(
                    List.of(
                        Parts.text("Amina Yusuf"),
                        Parts.text("RD-7K3M-Q2XV"),
                        Parts.tag(new Tag("Waiting", Tag.Colour.YELLOW)),
                        Parts.text("5")))));
    return Answer.page(
        Page.of(
                "Worklist",
                all(
                    List.of(
                        html("<h1 class=\"govuk-heading-l\">Worklist</h1>"),
                        Parts.subNavigation(
                            "Lists",
                            List.of(
                                new NavigationLink("Mine", "/wide", true),
                                new NavigationLink("Everyone", "/wide?all", false))),
                        Parts.table(table))))
            .width(Page.Width.FULL));
  }

  private static com.microsoft.playwright.Page open(BrowserContext visitor, String path) {
    com.microsoft.playwright.Page page = visitor.newPage();
    page.navigate(server.orElseThrow().address() + path);
    return page;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/question", "/shown", "/wide", "/nowhere"})
  void the_rules_of_accessibility_find_nothing_and_nothing_is_off_a_narrow_screen(String path) {
    PageBrowser own = browser.orElseThrow();
    String name = path.equals("/") ? "fields" : path.substring(1);
    try (BrowserContext wide = own.visitor();
        BrowserContext narrow = own.visitor(320, 640, true)) {
      com.microsoft.playwright.Page page = open(wide, path);
      PageBrowser.picture(page, "parts-" + name);
      assertThat(PageBrowser.faults(page)).isEmpty();

      com.microsoft.playwright.Page phone = open(narrow, path);
      PageBrowser.picture(phone, "parts-" + name + "-320");
      assertThat(PageBrowser.scrollsSideways(phone)).isFalse();
      assertThat(PageBrowser.faults(phone)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_wrong_is_listed_first_and_each_leads_to_its_field(boolean scripts) {
    try (BrowserContext visitor = browser.orElseThrow().visitor(1000, 800, scripts)) {
      com.microsoft.playwright.Page page = open(visitor, "/");
      page.getByLabel("Full name").fill("  ");
      page.getByLabel("What are you asking for?").fill("<script>window.__pwned=1</script>");
      page.getByRole(
              AriaRole.BUTTON,
              new com.microsoft.playwright.Page.GetByRoleOptions().setName("Send your request"))
          .click();
      PageBrowser.picture(page, "parts-errors-" + (scripts ? "script" : "plain"));

      assertThat(page.title()).startsWith("Error: All fields");
      assertThat(page.locator(".govuk-error-summary li").allInnerTexts())
          .containsExactly(
              "Enter your full name",
              "Enter your email address",
              "Enter your postcode",
              "Enter your date of birth",
              "Select who this is for",
              "Select at least one kind of record",
              "Enter the 6 digit code");
      assertThat(
              page.locator(".govuk-error-message").allInnerTexts().stream()
                  .map(t -> t.replaceFirst("^Error:\\s*", ""))
                  .toList())
          .isEqualTo(page.locator(".govuk-error-summary li").allInnerTexts());
      for (String address :
          page.locator(".govuk-error-summary a").all().stream()
              .map(a -> a.getAttribute("href"))
              .toList()) {
        assertThat(page.locator(address).count()).as("what %s leads to", address).isEqualTo(1);
      }
      assertThat(page.getByLabel("What are you asking for?").inputValue())
          .isEqualTo("<script>window.__pwned=1</script>");
      if (scripts) {
        assertThat(PageBrowser.faults(page)).isEmpty();
        assertThat(page.evaluate("window.__pwned")).isNull();
      }
    }
  }

  @Test
  void nothing_is_asked_of_another_origin_and_the_policy_stops_nothing_of_ours() {
    List<String> requests = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext visitor = browser.orElseThrow().visitor()) {
      com.microsoft.playwright.Page page = visitor.newPage();
      page.onRequest(request -> requests.add(request.url()));
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      for (String path : List.of("/", "/shown", "/wide")) {
        page.navigate(server.orElseThrow().address() + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      }
    }
    assertThat(requests).allMatch(url -> url.startsWith(server.orElseThrow().address().toString()));
    assertThat(complaints).isEmpty();
  }

  @Test
  void shift_three_times_leaves_the_page() {
    try (BrowserContext visitor = browser.orElseThrow().visitor()) {
      visitor.route(
          "https://weather.example/**",
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions().setBody("Weather")));
      com.microsoft.playwright.Page page = open(visitor, "/");
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      for (int i = 0; i < 3; i++) {
        page.keyboard().press("Shift");
      }
      page.waitForURL("https://weather.example/");
      assertThat(page.content()).contains("Weather");
    }
  }

  @Test
  void the_button_leaves_the_page_without_script() {
    try (BrowserContext visitor = browser.orElseThrow().visitor(1000, 800, false)) {
      com.microsoft.playwright.Page page = open(visitor, "/");
      page.waitForRequest(
          "https://weather.example/",
          () -> page.getByText("Exit this page").dispatchEvent("click"));
    }
  }

  @Test
  void a_text_typed_before_is_shown_again() {
    Filled filled = FORM.typed(Parameters.of(Map.of("full-name", "Amina \"A\" Yusuf")));

    assertThat(filled.raw("full-name")).isEqualTo("Amina \"A\" Yusuf");
  }
}
