package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.testing.PageBrowser;
import org.rightsdesk.web.testing.PageVisitor;
import org.rightsdesk.web.testing.SiteServer;

/**
 * Every page of the residents, as its routes name them, so that a new one is looked at by itself.
 */
class EveryPageTest {
  private static final Set<String> NO_PAGE = Set.of("GET /assets/{hash}/{name}");
  private static final String LAST = "/request/check";
  private static final String FORMS = "main form[method=post]";

  private final List<IntakeFixture> built = new ArrayList<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String link = "";

  @BeforeEach
  void start() {
    PageBrowser.require();
    opened.add(
        new SiteServer(
            address -> {
              IntakeFixture made = new IntakeFixture(address);
              built.add(made);
              return made.site::answer;
            }));
    collecting();
    following();
    waiting();
    writing();
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  private IntakeFixture fixture() {
    return built.getFirst();
  }

  private void collecting() {
    CaseReference reference = fixture().open(fixture().visitor());
    link = fixture().makeAvailable(reference, new PaperId("disclosure-1"));
    PageVisitor inside = fixture().visitor();
    inside.read(link);
    inside.send(link, Map.of());
    cookies.putAll(inside.cookies());
    inside.send("/collection/code", Map.of("code", fixture().mailedCodes.getLast()));
    cookies.putAll(inside.cookies());
    PageVisitor outside = fixture().visitor();
    outside.read(link);
    outside.send(link, Map.of());
    cookies.putAll(outside.cookies());
  }

  private void following() {
    PageVisitor requester = fixture().visitor();
    CaseReference reference = fixture().open(requester);
    fixture().ask(reference, "Which repair?");
    cookies.putAll(requester.cookies());
  }

  private void waiting() {
    PageVisitor waiting = fixture().visitor();
    waiting.read("/status");
    waiting.send("/status", Map.of("reference", fixture().casebook.references().getLast().value()));
    cookies.putAll(waiting.cookies());
  }

  private void writing() {
    PageVisitor writer = fixture().visitor();
    IntakeFixture.write(writer);
    cookies.putAll(writer.cookies());
  }

  private String base() {
    return ((SiteServer) opened.getFirst()).address().toString();
  }

  private BrowserContext visitor(PageBrowser browser, int width, boolean scripts) {
    BrowserContext context = browser.visitor(width, 640, scripts);
    context.route(address -> !address.startsWith(base()), elsewhere -> elsewhere.abort());
    cookies.forEach(
        (name, value) ->
            context.addCookies(
                List.of(
                    new Cookie(name, value)
                        .setUrl(base().replace("http:", "https:"))
                        .setSecure(true)
                        .setHttpOnly(true))));
    return context;
  }

  private List<String> paths() {
    return fixture().site.routes().stream()
        .filter(route -> route.method() == Method.GET)
        .filter(route -> !NO_PAGE.contains(route.toString()))
        .map(route -> route.path().pattern().replace("/collect/{token}", link))
        .toList();
  }

  @Test
  void every_page_is_accessible_fits_the_screen_and_works_with_the_keyboard_alone() {
    List<String> faults = new ArrayList<>();
    PageBrowser browser = new PageBrowser();
    opened.add(browser);
    try (BrowserContext narrow = visitor(browser, 320, true)) {
      for (String path : paths()) {
        Page page = narrow.newPage();
        page.onConsoleMessage(message -> faults.add(path + " " + message.text()));
        page.navigate(base() + path);
        if (!page.url().endsWith(path)) {
          faults.add(path + " leads to " + page.url());
        }
        String name = path.replace(link, "/collect/link").replaceAll("/$", "/start");
        PageBrowser.picture(page, "resident" + name.replace('/', '-') + "-320");
        PageBrowser.faults(page).forEach(fault -> faults.add(path + " " + fault));
        if (PageBrowser.scrollsSideways(page)) {
          faults.add(path + " scrolls sideways");
        }
        PageBrowser.notReachedByTab(page).forEach(one -> faults.add(path + " Tab " + one));
        page.close();
      }
    }
    System.out.printf("pages of residents looked at: %d%n", paths().size());
    assertThat(faults).isEmpty();
  }

  @Test
  void every_form_posts_without_script() {
    List<String> faults = new ArrayList<>();
    Set<String> posted = new TreeSet<>();
    PageBrowser browser = new PageBrowser();
    opened.add(browser);
    // Sending, leaving and withdrawing end what the other pages need.
    List<String> ordered = new ArrayList<>(paths());
    for (String late : List.of("/status/withdraw", "/status/request", LAST)) {
      ordered.remove(late);
      ordered.add(late);
    }
    for (String path : ordered) {
      try (BrowserContext visitor = visitor(browser, 320, false)) {
        Page page = visitor.newPage();
        page.onResponse(
            response -> {
              if (response.request().method().equals("POST")) {
                posted.add(route(response.url()));
                if (response.status() >= 401) {
                  faults.add(path + " " + response.status() + " " + response.url());
                }
              }
            });
        page.navigate(base() + path);
        int forms = page.locator(FORMS).count();
        for (int form = 0; form < forms; form++) {
          page.navigate(base() + path);
          press(page, page.locator(FORMS).nth(form).locator("button").first());
        }
        if (path.equals(LAST)) {
          press(page, page.locator("form[action='/exit'] button").first());
        }
      }
    }
    Set<String> offered = new TreeSet<>();
    for (Route route : fixture().site.routes()) {
      if (route.method() == Method.POST) {
        offered.add(route.toString());
      }
    }
    assertThat(faults).isEmpty();
    assertThat(posted).containsAll(offered);
  }

  private static void press(Page page, Locator button) {
    page.waitForResponse(
        response -> response.request().method().equals("POST"), () -> button.click());
  }

  private String route(String url) {
    String path = url.replace(base(), "");
    return fixture().site.routes().stream()
        .filter(route -> route.method() == Method.POST && route.path().match(path).isPresent())
        .findFirst()
        .map(Route::toString)
        .orElse("POST " + path);
  }
}
