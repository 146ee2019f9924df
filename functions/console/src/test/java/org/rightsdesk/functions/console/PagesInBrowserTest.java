package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.functions.console.signin.IdTokens;
import org.rightsdesk.web.testing.PageBrowser;

/** The keys and the mouse of review in a real browser, and its forms without script. */
class PagesInBrowserTest {
  private static final PaperId FIRST = new PaperId("record-0001");

  private static Optional<Desk> desk = Optional.empty();

  @BeforeAll
  static void start() {
    PageBrowser.require();
    desk = Optional.of(new Desk());
  }

  @AfterAll
  static void stop() {
    desk.ifPresent(Desk::close);
  }

  private static World world() {
    return desk.orElseThrow().world();
  }

  private static BrowserContext visitor(
      IdTokens.Person person, int width, int height, boolean scripts) {
    return desk.orElseThrow().visitor(person, width, height, scripts);
  }

  private static Page open(BrowserContext visitor, String path) {
    return desk.orElseThrow().open(visitor, path);
  }

  @Test
  void words_are_hidden_and_a_page_is_reviewed_with_the_keyboard_alone() {
    CaseReference reference = world().records().inReview();
    String path = "/cases/" + reference + "/records/record-0001/pages/";
    try (BrowserContext visitor = visitor(World.OFFICER, 1200, 600, true)) {
      Page page = open(visitor, path + "1");
      page.locator("#rd-review").focus();
      for (String key :
          List.of("ArrowDown", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Enter")) {
        page.keyboard().press(key);
      }
      page.waitForCondition(
          () -> page.locator(".rd-status").innerText().contains("1 panel, saved"));
      page.locator("#rd-panel-list").getByText("Panel 1 of 1").waitFor();
      PageBrowser.picture(page, "console-review-panel");
      page.locator("#rd-review").focus();
      page.keyboard().press("n");
      page.waitForURL("**" + path + "2");
      page.locator("#rd-review").focus();
      page.keyboard().press("n");
      page.waitForURL("**/outcome#outcome");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("outcome");
    }
    var record = world().state(reference).findRecord(FIRST).orElseThrow();
    assertThat(record.page(1).panels()).hasSize(1);
    assertThat(record.everyPageReviewed()).isTrue();
    assertThat(record.pages().values()).allMatch(PageState::done);
  }

  @Test
  void words_are_hidden_with_two_clicks_and_brought_back_with_one_key() {
    CaseReference reference = world().records().inReview();
    try (BrowserContext visitor = visitor(World.OFFICER, 1200, 900, true)) {
      Page page = open(visitor, "/cases/" + reference + "/records/record-0001/pages/1");
      var picture = page.locator("#rd-review").boundingBox();
      double scale = picture.width / 595;
      page.mouse().click(picture.x + 160 * scale, picture.y + 98 * scale);
      page.mouse().click(picture.x + 210 * scale, picture.y + 98 * scale);
      page.waitForCondition(
          () -> page.locator(".rd-status").innerText().contains("1 panel, saved"));
      page.locator("#rd-review").focus();
      page.keyboard().press("Control+z");
      page.waitForCondition(
          () -> page.locator(".rd-status").innerText().contains("0 panels, saved"));
    }
    assertThat(world().state(reference).findRecord(FIRST).orElseThrow().page(1).panels()).isEmpty();
  }

  @Test
  void the_link_to_what_is_wrong_in_a_form_that_was_folded_away_leads_into_it() {
    CaseReference reference = world().records().inReview();
    try (BrowserContext visitor = visitor(World.OFFICER, 1200, 600, true)) {
      Page page = open(visitor, "/cases/" + reference + "/records/record-0001/pages/1");
      Map.of("withhold", "page-reason", "box", "left")
          .forEach(
              (act, field) -> {
                page.locator("button[value=" + act + "]")
                    .evaluate("(button) => { button.closest('details').open = true; }");
                page.locator("button[value=" + act + "]").click();
                page.locator(".govuk-error-summary a").first().click();
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo(field);
              });
    }
  }

  @Test
  void how_a_record_stands_is_seen_on_a_small_screen() {
    CaseReference reference = world().records().inReview();
    try (BrowserContext visitor = visitor(World.OFFICER, 360, 640, true)) {
      Page page = open(visitor, "/cases/" + reference + "/records");
      var tag = page.locator("main table .govuk-tag").first().boundingBox();
      assertThat(tag.x + tag.width).isLessThanOrEqualTo(360);
    }
  }

  @Test
  void words_are_hidden_without_script() {
    CaseReference reference = world().records().inReview();
    try (BrowserContext visitor = visitor(World.OFFICER, 1200, 600, false)) {
      Page page = open(visitor, "/cases/" + reference + "/records/record-0001/pages/1");
      page.getByLabel("From word").fill("6");
      page.getByLabel("To word").fill("7");
      page.locator("#reason").selectOption("TP");
      page.locator("button[name=act][value=hide]").click();
      assertThat(page.locator("#rd-panel-list").innerText()).contains("Panel 1 of 1");
      page.locator("button[name=act][value=reviewed]").click();
      assertThat(page.url()).endsWith("/pages/2");
    }
    assertThat(world().state(reference).findRecord(FIRST).orElseThrow().page(1).panels())
        .hasSize(1);
  }
}
