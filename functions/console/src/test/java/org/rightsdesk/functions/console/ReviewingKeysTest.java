package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.RecordInReview.says;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.web.testing.PageBrowser;

/**
 * The keys of the reviewing page do what an officer without a mouse or a screen expects of them.
 */
class ReviewingKeysTest {

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

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void words_that_follow_each_other_are_found_and_hidden_together() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      press(page, "/");
      page.keyboard().type("henry  TEST");
      press(page, "Enter");
      says(page, "words 6 to 7: Henry Test");
      press(page, "Enter");
      says(page, "1 panel, saved");
    }
    Panel panel = review().state(1).panels().getFirst();
    assertThat(panel.width()).isGreaterThan(65);
    assertThat(panel.y()).isBetween(88.0, 94.0);
  }

  @Test
  void a_chosen_suggestion_is_what_a_number_hides() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      press(page, "]", "2");
      says(page, "1 panel, saved");
      page.waitForCondition(() -> page.locator(".rd-suggestion").count() == 0);
    }
    Panel panel = review().state(1).panels().getFirst();
    assertThat(panel.width()).isGreaterThan(65);
    assertThat(panel.y()).isBetween(88.0, 94.0);
  }

  @Test
  void a_key_that_has_nothing_to_do_says_so() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      press(page, "k");
      says(page, "this is the first page");
      press(page, "Delete");
      says(page, "there is no panel to remove");
      press(page, "Control+z");
      says(page, "there is nothing to take back");
      press(page, "x");
      says(page, "suggestion left");
      press(page, "a");
      says(page, "there is no suggestion");
      press(page, "j");
      page.waitForURL("**" + review().path(2));
      press(page, "j");
      says(page, "this is the last page");
    }
  }

  @Test
  void the_button_says_that_nothing_is_hidden_only_while_nothing_is() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      Locator button = page.locator("button[name=act][value=reviewed]");
      assertThat(button.innerText()).isEqualTo("Nothing to hide: reviewed, next page");
      press(page, "Enter");
      page.waitForCondition(() -> button.innerText().equals("Reviewed, next page"));
      press(page, "Control+z");
      page.waitForCondition(
          () -> button.innerText().equals("Nothing to hide: reviewed, next page"));
    }
  }

  @Test
  void an_arrow_with_Alt_is_left_to_the_browser_unless_it_resizes_a_box() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      page.evaluate(
          """
          () => document.addEventListener('keydown', (event) => {
            window.takenFromTheBrowser = event.defaultPrevented;
            event.preventDefault();
          })
          """);
      press(page, "Alt+ArrowLeft");
      assertThat(page.evaluate("window.takenFromTheBrowser")).isEqualTo(false);
      press(page, "b", "Alt+ArrowLeft");
      assertThat(page.evaluate("window.takenFromTheBrowser")).isEqualTo(true);
    }
  }

  @Test
  void the_key_for_a_record_that_is_done_leads_to_its_question_and_not_to_its_pages() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      press(page, "d");
      page.waitForURL("**/outcome#outcome");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("outcome");
    }
  }

  @Test
  void letters_that_were_switched_off_stay_off() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      page.getByText("Letters are on").click();
      page.navigate(world().address() + review().path(2));
      assertThat(page.getByText("Letters are off").count()).isEqualTo(1);
      page.getByText("Letters are off").click();
      page.navigate(world().address() + review().path(1));
      assertThat(page.getByText("Letters are on").count()).isEqualTo(1);
    }
  }

  @Test
  void a_link_within_the_page_leaves_it_as_it_is() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      page.evaluate("window.asItIs = true");
      page.getByText("Skip to main content").focus();
      press(page, "Enter");
      page.waitForURL("**" + review().path(1) + "#main-content");
      page.locator("#rd-review").focus();
      press(page, "Enter");
      says(page, "1 panel, saved");
      assertThat(page.evaluate("window.asItIs")).isEqualTo(true);
    }
  }

  @Test
  void a_button_pressed_twice_acts_once_on_what_came_later_as_well() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      actsOnce(page, "Hide suggestion 1");
      press(page, "Enter");
      actsOnce(page, "Remove panel 1");
      press(page, "j");
      page.waitForURL("**" + review().path(2));
      actsOnce(page, "Hide suggestion 1");
    }
  }

  /** Presses a button twice and lets nothing be sent: only the first press may try to. */
  private static void actsOnce(Page page, String words) {
    page.getByText(words).waitFor();
    page.waitForCondition(
        () ->
            page.getByText(words)
                .evaluate(
                    """
                    (button) => {
                      let sent = 0;
                      const count = (event) => {
                        event.preventDefault();
                        sent += 1;
                      };
                      document.addEventListener('submit', count);
                      button.click();
                      button.click();
                      document.removeEventListener('submit', count);
                      return sent;
                    }
                    """)
                .equals(1));
  }

  @Test
  void what_is_announced_of_a_word_is_the_word() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      page.evaluate(
          """
          () => {
            window.announced = [];
            const status = document.querySelector('.rd-status');
            new MutationObserver((changes) => changes.forEach((change) => {
              const whole = change.target.closest?.('[aria-atomic="true"]') ?? null;
              change.addedNodes.forEach((node) =>
                window.announced.push((whole ?? node).textContent));
            })).observe(status, { childList: true, subtree: true });
          }
          """);
      assertThat(page.locator(".rd-status").getAttribute("aria-atomic")).isEqualTo("false");
      press(page, "ArrowRight");
      says(page, "Wilhelmina");
      assertThat(page.evaluate("window.announced")).isEqualTo(List.of("Wilhelmina"));
    }
  }
}
