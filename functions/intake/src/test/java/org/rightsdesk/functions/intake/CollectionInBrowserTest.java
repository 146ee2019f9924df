package org.rightsdesk.functions.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.web.testing.PageBrowser;
import org.rightsdesk.web.testing.PageVisitor;
import org.rightsdesk.web.testing.SiteServer;

/** The page on which volumes are collected, which stays while the browser saves a file. */
class CollectionInBrowserTest {
  /** Sends the form, and answers with a file instead of leading to the store that is not there. */
  private static void fileToSave(Route request) {
    if (!request.request().method().equals("POST")) {
      request.resume();
      return;
    }
    request.fetch(new Route.FetchOptions().setMaxRedirects(0));
    request.fulfill(
        new Route.FulfillOptions()
            .setStatus(200)
            .setContentType("application/pdf")
            .setHeaders(Map.of("Content-Disposition", "attachment; filename=volume.pdf"))
            .setBody("%PDF-1.7"));
  }

  @Test
  void a_volume_says_that_its_download_started_and_after_a_reload_when_that_was() {
    PageBrowser.require();
    List<IntakeFixture> built = new ArrayList<>();
    try (SiteServer server =
            new SiteServer(
                address -> {
                  IntakeFixture made = new IntakeFixture(address);
                  built.add(made);
                  return made.site::answer;
                });
        PageBrowser browser = new PageBrowser();
        BrowserContext phone = browser.visitor(390, 800, true)) {
      String base = server.address().toString();
      phone.route(base + "/collection", CollectionInBrowserTest::fileToSave);
      inside(built.getFirst())
          .cookies()
          .forEach(
              (name, value) ->
                  phone.addCookies(
                      List.of(
                          new Cookie(name, value)
                              .setUrl(base.replace("http:", "https:"))
                              .setSecure(true)
                              .setHttpOnly(true))));
      Page page = phone.newPage();
      page.navigate(base + "/collection");

      page.waitForDownload(() -> page.getByText("Download volume 1 of 2").click());

      assertThat(page.locator("#downloaded-1")).hasText("Download started");
      assertThat(page.locator("#downloaded-2")).hasText("Not downloaded yet");
      page.reload();
      assertThat(page.locator("#downloaded-1")).hasText("Downloaded on 23 November 2026");
      PageBrowser.picture(page, "resident-collection-volumes");
      assertThat(PageBrowser.faults(page)).isEmpty();
    }
  }

  /** Somebody who entered the code for a response in two volumes. */
  private static PageVisitor inside(IntakeFixture fixture) {
    CaseReference reference = fixture.open(fixture.visitor());
    String link =
        fixture.makeAvailable(
            reference,
            new PaperId("disclosure-1"),
            Optional.empty(),
            IntakeFixture.volume(497, 46_100_000),
            IntakeFixture.volume(38, 5_300_000));
    PageVisitor visitor = fixture.visitor();
    visitor.read(link);
    visitor.send(link, Map.of());
    visitor.send("/collection/code", Map.of("code", fixture.mailedCodes.getLast()));
    return visitor;
  }
}
