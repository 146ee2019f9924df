package org.rightsdesk.local.thread;

import com.microsoft.playwright.Download;
import java.nio.file.Path;
import org.rightsdesk.web.testing.PageBrowser;

/** Amara Bennett, on a phone. What she writes is found nowhere in the landlord's records. */
final class Resident extends Walker {
  static final String EMAIL = "amara.bennett@example.org";
  static final String OTHER_NAME = "Quillfeather Mbeki";
  static final String DETAILS = "All about the heliotrope stain behind the wardrobe";
  static final String TELEPHONE = "07700 900987";

  private final RunningCloud cloud;

  Resident(PageBrowser browser, RunningCloud cloud) {
    super(browser.visitor(390, 800, true).newPage(), "resident");
    this.cloud = cloud;
  }

  /** Asks for a copy of what is held, and answers the reference. */
  String ask() {
    open(cloud.publicPage("/"));
    press("Start now");
    choose("who", "myself");
    press("Continue");
    write("full-name", "Amara Bennett");
    press("Continue");
    write("other-names", OTHER_NAME);
    press("Continue");
    write("address-line-1", "Flat 2");
    write("address-line-2", "14 Alder Court");
    write("town", "Stannerby");
    write("postcode", "zy47rd");
    press("Continue");
    write("birth-day", "14");
    write("birth-month", "mar");
    write("birth-year", "1987");
    press("Continue");
    choose("reply", "email");
    press("Continue");
    write("email", EMAIL);
    press("Continue");
    choose("safe", "yes");
    press("Continue");
    choose("what", "specific");
    press("Continue");
    write("details", DETAILS);
    press("Continue");
    choose("answer", "link");
    press("Continue");
    write("telephone", TELEPHONE);
    press("Continue");
    sees(DETAILS);
    press("Send your request");
    return page().locator(".govuk-panel strong").innerText();
  }

  /** Comes back to the request with a code that goes to the address given. */
  void comeBack(String reference) throws Exception {
    open(cloud.publicPage("/status"));
    write("reference", reference);
    press("Send me a code");
    cloud.clock().rest();
    write("code", cloud.inbox().code(EMAIL));
    press("Continue");
    sees(reference);
  }

  void sendDocument(Path file) throws Exception {
    open(cloud.publicPage("/status/documents"));
    page().locator("input[type=file]").setInputFiles(file);
    press("Send this document");
    page().waitForURL("**/status/documents/arrived");
    cloud.clock().rest();
  }

  /** Follows the link of the mail, enters the code, and downloads the one file. */
  Path collect() throws Exception {
    open(cloud.publicPage(cloud.inbox().collectionPath(EMAIL)));
    press("Send me a code");
    cloud.clock().rest();
    write("code", cloud.inbox().code(EMAIL));
    press("Continue");
    sees("one PDF");
    Download download =
        page().waitForDownload(() -> page().getByText("Download your document").click());
    Path file = cloud.home().resolveSibling("disclosure.pdf");
    download.saveAs(file);
    cloud.clock().rest();
    return file;
  }
}
