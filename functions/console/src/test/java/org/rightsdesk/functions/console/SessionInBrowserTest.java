package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.web.testing.PageBrowser;

/** What an officer types outlasts a session that nothing on the page has used meanwhile. */
class SessionInBrowserTest {
  private static Optional<Desk> desk = Optional.empty();
  private final CaseReference reference = world().responses().composed();

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

  private static BrowserContext colleague() {
    return desk.orElseThrow().visitor(World.SECOND, 1200, 900, true);
  }

  private Page check(BrowserContext visitor) {
    Page page = visitor.newPage();
    page.clock().install();
    page.navigate(world().address() + "/cases/" + reference + "/check");
    return page;
  }

  private static void pass(Page page, int minutes) {
    world().clock().advance(Duration.ofMinutes(minutes));
    page.clock().fastForward(Duration.ofMinutes(minutes).toMillis());
  }

  private static void asks(Page page, Runnable use) {
    page.waitForResponse(
        response -> response.url().equals(world().address() + "/") && response.ok(), use);
  }

  /** The page must have taken in the answer before its clock goes on. */
  private static void keepsTheSession(Page page, Runnable use) {
    asks(page, use);
    String used = "Date.now() - Number(localStorage.getItem('session-used')) < 60_000";
    page.waitForCondition(() -> page.evaluate(used).equals(true));
  }

  @Test
  void a_page_takes_nothing_from_the_session_of_somebody_else() {
    try (BrowserContext visitor = colleague()) {
      Page page = check(visitor);
      String token = "document.querySelector('main input[name=\"form-token\"]').value";
      Object before = page.evaluate(token);
      pass(page, 16);
      desk.orElseThrow().signIn(visitor, World.MANAGER);
      asks(page, () -> page.evaluate("window.dispatchEvent(new Event('focus'))"));
      page.getByText("You are signed out. Sign in again in another window").waitFor();
      assertThat(page.evaluate(token)).isEqualTo(before);
    }
  }

  private void isReturned(Page page) {
    page.getByText("Return it for changes").click();
    page.waitForCondition(() -> world().state(reference).disclosure().isEmpty());
  }

  @Test
  void an_officer_who_goes_on_typing_stays_signed_in() {
    try (BrowserContext visitor = colleague()) {
      Page page = check(visitor);
      page.locator("#reason").focus();
      for (String word : "The neighbour's name".split(" ", -1)) {
        pass(page, 14);
        keepsTheSession(page, () -> page.keyboard().type(word));
      }
      isReturned(page);
    }
  }

  @Test
  void who_was_away_is_told_and_sends_what_was_typed_after_signing_in_elsewhere() {
    try (BrowserContext visitor = colleague()) {
      Page page = check(visitor);
      page.locator("#reason").fill("The neighbour's name");
      pass(page, 13);
      page.getByText("You will be signed out in 2 minutes").waitFor();
      pass(page, 3);
      page.getByText("You are signed out. Sign in again in another window").waitFor();
      desk.orElseThrow().signIn(visitor, World.SECOND);
      keepsTheSession(page, () -> page.evaluate("window.dispatchEvent(new Event('focus'))"));
      page.waitForCondition(() -> page.locator("#rd-session").innerText().isEmpty());
      isReturned(page);
    }
  }
}
