package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.web.testing.PageBrowser;

/** What the reviewing page does and says when the site does not keep what was done on it. */
class UnsavedPanelsTest {
  private static final PaperId RECORD = new PaperId("record-0001");

  private static Optional<Desk> desk = Optional.empty();
  private CaseReference reference = new CaseReference("RD-0000-0000");

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
    reference = world().records().inReview();
  }

  private static World world() {
    return desk.orElseThrow().world();
  }

  private static BrowserContext reviewer() {
    return desk.orElseThrow().visitor(World.OFFICER, 1200, 900, true);
  }

  private String path(int number) {
    return "/cases/" + reference + "/records/" + RECORD + "/pages/" + number;
  }

  private Page first(BrowserContext visitor) {
    Page page = desk.orElseThrow().open(visitor, path(1));
    page.locator("#rd-review").focus();
    return page;
  }

  private PageState state() {
    return world().state(reference).findRecord(RECORD).orElseThrow().page(1);
  }

  private static void says(Page page, String words) {
    page.waitForCondition(() -> page.locator(".rd-status").innerText().contains(words));
  }

  @Test
  void what_found_no_connection_is_saved_by_the_key_that_leaves_the_page() {
    try (BrowserContext visitor = reviewer()) {
      Page page = first(visitor);
      visitor.setOffline(true);
      page.keyboard().press("Enter");
      says(page, "Not saved: there is no connection");
      visitor.setOffline(false);

      page.keyboard().press("n");

      page.waitForURL("**" + path(2));
    }
    assertThat(state().panels()).hasSize(1);
    assertThat(state().done()).isTrue();
  }

  @Test
  void what_came_after_the_session_ended_is_saved_once_the_officer_is_signed_in_again() {
    try (BrowserContext visitor = reviewer()) {
      Page page = first(visitor);
      world().clock().advance(Duration.ofMinutes(16));
      page.keyboard().press("Enter");
      says(page, "Not saved: sign in again in another window");
      desk.orElseThrow().signIn(visitor, World.OFFICER);

      page.keyboard().press("n");

      page.waitForURL("**" + path(2));
    }
    assertThat(state().panels()).hasSize(1);
    assertThat(state().done()).isTrue();
  }

  @Test
  void a_suggestion_that_could_not_be_left_is_still_there() {
    try (BrowserContext visitor = reviewer();
        BrowserContext another = desk.orElseThrow().visitor(World.SECOND, 1200, 900, true)) {
      Page page = first(visitor);
      visitor.setOffline(true);
      page.keyboard().press("x");
      says(page, "Not saved: there is no connection");
      assertThat(page.locator(".rd-suggestion").count()).isEqualTo(1);
      visitor.setOffline(false);
      Page other = first(another);
      other.keyboard().press("Enter");
      says(other, "1 panel, saved");

      page.keyboard().press("x");

      says(page, "Somebody changed this page meanwhile");
      assertThat(page.locator(".rd-suggestion").count()).isEqualTo(1);
    }
  }
}
