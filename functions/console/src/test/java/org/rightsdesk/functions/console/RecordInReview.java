package org.rightsdesk.functions.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.PaperId;

/** A record of two pages that officers review in real browsers. */
final class RecordInReview {
  private static final PaperId RECORD = new PaperId("record-0001");

  private final Desk desk;
  private final CaseReference reference;

  /** One of a new case, of which no page is reviewed yet. */
  RecordInReview(Desk desk) {
    this.desk = desk;
    reference = desk.world().records().inReview();
  }

  String path(int page) {
    return "/cases/" + reference + "/records/" + RECORD + "/pages/" + page;
  }

  PageState state(int page) {
    return desk.world().state(reference).findRecord(RECORD).orElseThrow().page(page);
  }

  BrowserContext officer() {
    return desk.visitor(World.OFFICER, 1200, 900, true);
  }

  BrowserContext anotherOfficer() {
    return desk.visitor(World.SECOND, 1200, 900, true);
  }

  /** Opens a page, ready for its keys. */
  Page open(BrowserContext visitor, int number) {
    Page page = desk.open(visitor, path(number));
    page.locator("#rd-review").focus();
    return page;
  }

  /** Waits until the line above the page has the words. */
  static void says(Page page, String words) {
    page.waitForCondition(() -> page.locator(".rd-status").innerText().contains(words));
  }
}
