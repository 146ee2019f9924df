package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.RecordInReview.says;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.web.testing.PageBrowser;

/** The figures that reviewing is held to (pages.md), counted in real key presses and clicks. */
class ReviewingFiguresTest {
  private static final int MOST_KEYS = 8;
  private static final int MOST_CLICKS = 2;

  private static Optional<Desk> desk = Optional.empty();
  private Optional<RecordInReview> review = Optional.empty();

  @BeforeAll
  static void start() {
    PageBrowser.require();
    desk = Optional.of(new Desk());
  }

  @AfterAll
  static void stop() {
    desk.ifPresent(Desk::close);
  }

  @BeforeEach
  void find() {
    review = desk.map(RecordInReview::new);
  }

  private static World world() {
    return desk.orElseThrow().world();
  }

  private RecordInReview review() {
    return review.orElseThrow();
  }

  /** What a reviewer's hands do, counted. */
  private static final class Hands {
    private final Page page;
    private int keys;
    private int clicks;

    Hands(Page page) {
      this.page = page;
    }

    void press(String... names) {
      for (String name : names) {
        page.keyboard().press(name);
        keys++;
      }
    }

    /** Clicks where the page, 595 points wide, has this point. */
    void click(double x, double y) {
      BoundingBox picture = page.locator("#rd-review").boundingBox();
      double scale = picture.width / 595;
      page.mouse().click(picture.x + x * scale, picture.y + y * scale);
      clicks++;
    }
  }

  private Hands at(BrowserContext visitor, int number) {
    return new Hands(review().open(visitor, number));
  }

  @Test
  void a_clean_page_takes_one_key_and_the_next_one_is_ready_for_its_key() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 1);
      hands.press("n");
      hands.page.waitForURL("**" + review().path(2));
      says(hands.page, "Page 2 of 2, 0 panels");
      hands.press("n");
      hands.page.waitForURL("**/outcome#outcome");
      assertThat(hands.keys).isEqualTo(2);
    }
    assertThat(review().state(1).done()).isTrue();
    assertThat(review().state(2).done()).isTrue();
  }

  @Test
  void a_panel_takes_two_clicks_and_the_reason_chosen_before_stays() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 1);
      hands.page.getByLabel("Current reason").selectOption("2");
      hands.click(160, 98);
      hands.click(210, 98);
      says(hands.page, "1 panel, saved");
      assertThat(hands.clicks).isLessThanOrEqualTo(MOST_CLICKS);

      hands.press("n");
      hands.page.waitForURL("**" + review().path(2));
      hands.clicks = 0;
      hands.click(160, 98);
      hands.click(210, 98);
      says(hands.page, "1 panel, saved");
      assertThat(hands.clicks).isLessThanOrEqualTo(MOST_CLICKS);
    }
    assertThat(review().state(1).panels()).hasSize(1);
    assertThat(review().state(2).panels())
        .extracting(Panel::exemption)
        .containsExactly(review().state(1).panels().getFirst().exemption());
  }

  @Test
  void a_panel_takes_eight_keys_at_most_beside_the_words_searched_for() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 1);
      hands.press("/");
      hands.page.keyboard().type("henry");
      hands.press("Enter", "Shift+ArrowRight", "1");
      says(hands.page, "1 panel, saved");
      assertThat(hands.keys).isLessThanOrEqualTo(MOST_KEYS);
    }
    Panel panel = review().state(1).panels().getFirst();
    assertThat(panel.width()).isGreaterThan(35);
    assertThat(panel.y()).isBetween(88.0, 94.0);
  }

  @Test
  void closing_the_page_right_after_a_panel_loses_nothing() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 1);
      Page other = visitor.newPage();
      hands.press("Enter");
      hands.page.close();
      other.waitForCondition(() -> !review().state(1).panels().isEmpty());
    }
    assertThat(review().state(1).panels()).hasSize(1);
  }

  @Test
  void a_page_says_saved_only_when_the_last_of_its_panels_is() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 1);
      List<Route> held = new ArrayList<>();
      hands.page.route(
          "**" + review().path(1),
          route -> {
            if (route.request().method().equals("POST")) {
              held.add(route);
            } else {
              route.resume();
            }
          });
      hands.press("Enter");
      hands.page.waitForCondition(() -> held.size() == 1);
      hands.press("End", "Enter");
      held.getFirst().resume();
      hands.page.waitForCondition(() -> held.size() == 2);
      assertThat(hands.page.locator(".rd-status").innerText()).contains("2 panels, saving");
      held.getLast().resume();
      says(hands.page, "2 panels, saved");
    }
    assertThat(review().state(1).panels()).hasSize(2);
  }

  @Test
  void a_page_that_is_not_saved_yet_asks_before_it_closes() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 1);
      List<String> asked = new ArrayList<>();
      hands.page.onDialog(
          dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
          });
      visitor.setOffline(true);
      hands.press("Enter");
      says(hands.page, "Not saved");
      hands.page.close(new Page.CloseOptions().setRunBeforeUnload(true));
      hands.page.waitForCondition(() -> !asked.isEmpty());
      assertThat(asked).containsExactly("beforeunload");
      hands.press("j");
      assertThat(hands.page.url()).endsWith(review().path(1));
      visitor.setOffline(false);
    }
  }

  @Test
  void the_next_page_is_shown_from_what_was_fetched_while_this_one_was_read() {
    try (BrowserContext visitor = review().officer()) {
      List<String> fetched = new ArrayList<>();
      visitor.onRequest(request -> fetched.add(request.url()));
      String page = world().address() + review().path(2);
      Hands hands = at(visitor, 1);
      hands.page.waitForCondition(() -> fetched.contains(page + ".png"));
      hands.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      visitor.setOffline(true);

      hands.press("j");

      hands.page.waitForURL("**" + review().path(2));
      says(hands.page, "Page 2 of 2");
      assertThat(hands.page.locator("#rd-review image").getAttribute("href"))
          .isEqualTo(review().path(2) + ".png");
      assertThat(fetched).containsOnlyOnce(page, page + ".png");
    }
  }

  @Test
  void two_reviewers_of_a_page_do_not_overwrite_each_other() {
    try (BrowserContext one = review().officer();
        BrowserContext another = review().anotherOfficer()) {
      Hands first = at(one, 1);
      Hands second = at(another, 1);
      first.press("Enter");
      says(first.page, "1 panel, saved");
      List<Panel> saved = review().state(1).panels();

      second.press("End", "Enter");
      says(second.page, "Somebody changed this page meanwhile");
      assertThat(review().state(1).panels()).isEqualTo(saved);

      second.page.onDialog(dialog -> dialog.accept());
      second.page.reload();
      says(second.page, "1 panel, saved");
      second.page.locator("#rd-review").focus();
      second.press("End", "Enter");
      says(second.page, "2 panels, saved");
    }
    assertThat(review().state(1).panels()).hasSize(2);
  }

  @Test
  void a_suggestion_takes_one_key_to_hide_and_one_to_leave() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 1);
      assertThat(hands.page.locator(".rd-suggestion").count()).isEqualTo(1);
      hands.press("]");
      says(hands.page, "suggestion 1 of 1, Henry Test");
      hands.press("a");
      says(hands.page, "1 panel, saved");
      hands.page.waitForCondition(() -> hands.page.locator(".rd-suggestion").count() == 0);
      hands.press("j");
      hands.page.waitForURL("**" + review().path(2));
      says(hands.page, "Page 2 of 2");
      hands.press("x");
      says(hands.page, "suggestion left");
      hands.page.waitForCondition(
          () -> hands.page.locator("#rd-suggestion-list").innerText().contains("No suggestion."));
      assertThat(hands.keys).isEqualTo(4);
    }
    assertThat(review().state(1).panels()).hasSize(1);
    assertThat(review().state(2).panels()).isEmpty();
  }

  @Test
  void every_key_of_a_letter_or_a_bracket_has_a_button_that_Tab_reaches() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 1);
      List<String> reached = new ArrayList<>();
      for (int presses = 0; presses < 20; presses++) {
        hands.press("Tab");
        reached.add(hands.page.evaluate("document.activeElement.textContent").toString());
      }
      for (String key : List.of("N", "B", "A", "X", "W", "[", "]", "J", "K", "G", "D")) {
        assertThat(reached).as(key).anyMatch(words -> words.startsWith(key + ": "));
      }
    }
  }

  @Test
  void panels_are_chosen_by_buttons_as_by_keys() {
    try (BrowserContext visitor = review().officer()) {
      Hands hands = at(visitor, 2);
      Locator next = tool(hands, "]: next panel or suggestion");
      hands.press("x");
      says(hands.page, "suggestion left");
      next.click();
      says(hands.page, "there is no panel or suggestion to choose");
      hands.page.locator("#rd-review").focus();
      hands.press("Enter", "End", "Enter");
      says(hands.page, "2 panels, saved");
      next.click();
      says(hands.page, "panel 1 of 2");
      next.click();
      says(hands.page, "panel 2 of 2");
      tool(hands, "[: previous panel or suggestion").click();
      says(hands.page, "panel 1 of 2");
    }
  }

  private static Locator tool(Hands hands, String words) {
    return hands.page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }
}
