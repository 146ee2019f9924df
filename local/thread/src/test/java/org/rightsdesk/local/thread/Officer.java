package org.rightsdesk.local.thread;

import java.util.List;
import org.rightsdesk.web.testing.PageBrowser;

/** Somebody of the data protection team, at a desk. */
final class Officer extends Walker {
  private static final String RECORDS = "main table tr:not(:has-text('Same as record')) a";

  private final RunningCloud cloud;
  private final String person;

  private Officer(PageBrowser browser, RunningCloud cloud, String person, String name) {
    super(browser.visitor(1200, 600, true).newPage(), name);
    this.cloud = cloud;
    this.person = person;
  }

  static Officer first(PageBrowser browser, RunningCloud cloud) {
    return new Officer(browser, cloud, "Officer: Olive Officer", "officer");
  }

  static Officer second(PageBrowser browser, RunningCloud cloud) {
    return new Officer(browser, cloud, "Second officer: Oskar Officer", "second-officer");
  }

  static Officer manager(PageBrowser browser, RunningCloud cloud) {
    return new Officer(browser, cloud, "Manager: Mina Manager", "manager");
  }

  /** Signs in, as is needed again when the clock was moved by a quarter of an hour or more. */
  void signIn() {
    open(cloud.staffPage("/sign-in"));
    press("Sign in");
    press(person);
    press("Continue");
    sees("What is due");
  }

  void openCase(String reference, String rest) {
    open(cloud.staffPage("/cases/" + reference + rest));
  }

  String stage(String reference) {
    openCase(reference, "");
    return page()
        .locator("main tr:has(th:text-is('Stage')) td, main dt:text-is('Stage') + dd")
        .first()
        .innerText();
  }

  /** Finds that the documents agree with the record. */
  void acceptIdentity(String reference) throws Exception {
    openCase(reference, "/identity");
    choose("finding", "agrees");
    tickAll("documents");
    tickAll("matched");
    press("Save and tell the requester");
    cloud.clock().rest();
  }

  /**
   * The addresses of the case's records, without their last part, in their order. Copies are not
   * among them: they are decided on with what they are a copy of.
   */
  List<String> records(String reference) {
    openCase(reference, "/records");
    return page().locator(RECORDS).all().stream()
        .map(link -> link.getAttribute("href").replaceAll("/(pages/\\d+|outcome)$", ""))
        .toList();
  }

  /** The titles of the same records, where their list is open. */
  List<String> titles() {
    return page().locator(RECORDS).allInnerTexts();
  }

  /** Finishes a record whose pages are all reviewed, or which goes out in no part. */
  void finish(String record, String outcome, String reason) {
    open(cloud.staffPage(record + "/outcome"));
    choose("outcome", outcome);
    if (!reason.isEmpty()) {
      choose("reason", reason);
    }
    press("Finish this record");
  }

  /** The password of the response, as the page shows it to be told by telephone. */
  String password(String reference) {
    openCase(reference, "/check");
    follow("Show the password");
    return page().locator("main .govuk-inset-text").innerText().strip();
  }

  void openPage(String record, int number) {
    open(cloud.staffPage(record + "/pages/" + number));
  }

  /** Says of the page that nothing more is to be hidden on it. */
  void reviewed() {
    boolean panels = page().getByText("Nothing to hide: reviewed, next page").count() == 0;
    press(panels ? "Reviewed, next page" : "Nothing to hide: reviewed, next page");
  }
}
