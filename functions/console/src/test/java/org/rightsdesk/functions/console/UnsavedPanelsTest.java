package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.RecordInReview.says;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.testing.PageBrowser;

/** What the reviewing page does and says when the site does not keep what was done on it. */
class UnsavedPanelsTest {

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

  @Test
  void what_found_no_connection_is_saved_by_the_key_that_leaves_the_page() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      visitor.setOffline(true);
      page.keyboard().press("Enter");
      says(page, "Not saved: there is no connection");
      visitor.setOffline(false);

      page.keyboard().press("n");

      page.waitForURL("**" + review().path(2));
    }
    assertThat(review().state(1).panels()).hasSize(1);
    assertThat(review().state(1).done()).isTrue();
  }

  @Test
  void what_came_after_the_session_ended_is_saved_once_the_officer_is_signed_in_again() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      world().clock().advance(Duration.ofMinutes(16));
      page.keyboard().press("Enter");
      says(page, "Not saved: sign in again in another window");
      desk.orElseThrow().signIn(visitor, World.OFFICER);

      page.keyboard().press("n");

      page.waitForURL("**" + review().path(2));
    }
    assertThat(review().state(1).panels()).hasSize(1);
    assertThat(review().state(1).done()).isTrue();
  }

  @Test
  void nobody_saves_what_another_left_on_the_page() {
    try (BrowserContext visitor = review().officer()) {
      Page page = review().open(visitor, 1);
      world().clock().advance(Duration.ofMinutes(16));
      desk.orElseThrow().signIn(visitor, World.SECOND);
      page.keyboard().press("Enter");
      says(page, "Not saved: load the page again");
    }
    assertThat(review().state(1).panels()).isEmpty();
  }

  @Test
  void a_suggestion_that_could_not_be_left_is_still_there() {
    try (BrowserContext visitor = review().officer();
        BrowserContext another = review().anotherOfficer()) {
      Page page = review().open(visitor, 1);
      visitor.setOffline(true);
      page.keyboard().press("x");
      says(page, "Not saved: there is no connection");
      assertThat(page.locator(".rd-suggestion").count()).isEqualTo(1);
      visitor.setOffline(false);
      Page other = review().open(another, 1);
      other.keyboard().press("Enter");
      says(other, "1 panel, saved");

      page.keyboard().press("x");

      says(page, "Somebody changed this page meanwhile");
      assertThat(page.locator(".rd-suggestion").count()).isEqualTo(1);
    }
  }
}
