package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.testing.PageBrowser;

/** Every page of the console, as its routes name them, so that a new one is looked at by itself. */
class EveryPageTest {
  /** What is no page: files, and the way back from signing in. */
  private static final Set<String> NO_PAGE =
      Set.of(
          "GET /assets/{hash}/{name}",
          "GET /cases/{reference}/response/{volume}",
          "GET /sign-in/return");

  /** Forms that no page of ours shows to somebody who is signed in. */
  private static final Set<String> NOT_POSTED = Set.of("POST /sign-in/complete");

  private static final String FORMS = "main form[method=post]";

  private static Optional<Desk> opened = Optional.empty();

  @BeforeAll
  static void start() {
    PageBrowser.require();
    opened = Optional.of(new Desk());
  }

  @AfterAll
  static void stop() {
    opened.ifPresent(Desk::close);
  }

  private static Desk desk() {
    return opened.orElseThrow();
  }

  private static World world() {
    return desk().world();
  }

  /** A path for each page, of a case that is where the page has most to show. */
  private static Map<String, String> paths() {
    CaseReference triage = world().requests().message();
    CaseReference identity = world().requests().withDocument();
    CaseReference review = world().records().inReview();
    CaseReference decision = world().records().reviewed();
    CaseReference check = world().responses().composed();
    CaseReference locked = world().records().locked();
    CaseReference password = world().responses().passwordOwed();
    CaseReference everywhere = world().records().inReview();
    Map<String, String> paths = new TreeMap<>();
    for (Route route : world().site().routes()) {
      if (route.method() == Method.GET && !NO_PAGE.contains(route.toString())) {
        String pattern = route.path().pattern();
        CaseReference of =
            switch (pattern) {
              case "/cases/{reference}/triage" -> triage;
              case "/cases/{reference}/identity" -> identity;
              case "/cases/{reference}/decision" -> decision;
              case "/cases/{reference}/check" -> check;
              case "/cases/{reference}/check/password" -> password;
              case "/cases/{reference}/records/{record}/password" -> locked;
              case "/cases/{reference}/records/{record}/pages/{page}/everywhere" -> everywhere;
              default -> review;
            };
        paths.put(
            pattern,
            pattern
                    .replace("{reference}", of.value())
                    .replace("{record}", "record-0001")
                    .replace("{page}", "1")
                + (pattern.endsWith("/everywhere") ? "?first=6&last=7" : ""));
      }
    }
    paths.put(
        "/cases/{reference}/records/record-0002/outcome",
        "/cases/" + review + "/records/record-0002/outcome");
    paths.put(
        "/cases/{reference}/records/{record}/outcome, decided",
        "/cases/" + decision + "/records/record-0001/outcome");
    paths.put(
        "/cases/{reference}/records/{record}/outcome, a copy",
        "/cases/" + world().records().inReviewWithACopy() + "/records/record-0003/outcome");
    for (WordSource source : List.of(WordSource.RECOGNISED, WordSource.UNREAD)) {
      paths.put(
          "/cases/{reference}/records/{record}/pages/{page}, " + source,
          "/cases/" + world().records().inReviewOfAScan(source) + "/records/record-0001/pages/1");
    }
    paths.put("/cases/{reference}/check, with a password", "/cases/" + password + "/check");
    paths.put(
        "/cases/{reference}/check, passed", "/cases/" + world().responses().checked() + "/check");
    world()
        .execute(
            review,
            new Command.RecordLetterNotSent(
                new PaperId("letter-9"), LetterKind.READY, "NO_EMAIL_ADDRESS"),
            new Actor.Machine("test"),
            Papers.NONE);
    return paths;
  }

  @Test
  void every_page_is_accessible_fits_the_screen_and_works_with_the_keyboard_alone() {
    List<String> faults = new ArrayList<>();
    Map<String, String> paths = paths();
    try (BrowserContext wide = desk().visitor(World.MANAGER, 1200, 600, true);
        BrowserContext narrow = desk().visitor(World.MANAGER, 320, 640, true)) {
      paths.forEach(
          (pattern, path) -> {
            String name = ("console" + pattern.replaceAll("[^a-z0-9]+", "-")).replaceAll("-$", "");
            Page page = wide.newPage();
            page.onConsoleMessage(
                message -> {
                  // Pictures of identity documents are served by a function of their own.
                  if (!message.location().contains("/identity/document-1/")) {
                    faults.add(pattern + " " + message.text());
                  }
                });
            page.navigate(world().address() + path);
            assertThat(page.url()).endsWith(path);
            PageBrowser.picture(page, name);
            PageBrowser.faults(page).forEach(fault -> faults.add(pattern + " " + fault));
            PageBrowser.regionsCutOff(page)
                .forEach(region -> faults.add(pattern + " cuts off " + region));
            PageBrowser.notReachedByTab(page)
                .forEach(control -> faults.add(pattern + " Tab " + control));
            assertThat(page.evaluate("window.__pwned")).isNull();
            page.close();
            Page phone = desk().open(narrow, path);
            PageBrowser.picture(phone, name + "-320");
            if (PageBrowser.scrollsSideways(phone)) {
              faults.add(pattern + " scrolls sideways");
            }
            phone.close();
          });
    }
    System.out.printf("pages of the console looked at: %d%n", paths.size());
    assertThat(faults).isEmpty();
  }

  @Test
  void every_form_posts_without_script() {
    List<String> faults = new ArrayList<>();
    Set<String> posted = new TreeSet<>();
    Map<String, String> paths = paths();
    for (Map.Entry<String, String> at : paths.entrySet()) {
      try (BrowserContext visitor = desk().visitor(World.MANAGER, 1200, 600, false)) {
        Page page = desk().open(visitor, at.getValue());
        int forms = page.locator(FORMS).count();
        record(page, at.getKey(), posted, faults);
        // What was done may not be offered again: the last goes first, so that the others keep
        // place.
        for (int form = forms - 1; form >= 0; form--) {
          page.navigate(world().address() + at.getValue());
          Locator button = page.locator(FORMS).nth(form).locator("button").first();
          if (button.count() > 0) {
            button.evaluate("one => one.closest('details')?.setAttribute('open', '')");
            answered(page, button);
          }
        }
        if (at.getKey().equals("/")) {
          answered(page, page.locator("header form button"));
        }
      }
    }
    Set<String> offered = new TreeSet<>();
    for (Route route : world().site().routes()) {
      if (route.method() == Method.POST && !NOT_POSTED.contains(route.toString())) {
        offered.add(route.toString());
      }
    }
    assertThat(faults).isEmpty();
    assertThat(posted).containsAll(offered);
  }

  private static void answered(Page page, Locator button) {
    page.waitForResponse(response -> response.request().method().equals("POST"), button::click);
  }

  private static void record(Page page, String at, Set<String> posted, List<String> faults) {
    page.onResponse(
        response -> {
          if (response.request().method().equals("POST")) {
            posted.add(route(response.url()));
            if (response.status() > 400) {
              faults.add(at + " " + response.status() + " " + response.url());
            }
          }
        });
  }

  private static String route(String url) {
    String path = url.replace(world().address().toString(), "");
    return world().site().routes().stream()
        .filter(route -> route.method() == Method.POST && route.path().match(path).isPresent())
        .findFirst()
        .map(Route::toString)
        .orElse("POST " + path);
  }
}
