package org.rightsdesk.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.session.OpenSession;
import org.rightsdesk.web.testing.PageBrowser;
import org.rightsdesk.web.testing.SiteServer;

/** The pages on which documents are sent, as their routes name them, in a real browser. */
class EveryPageTest {
  private final World world = new World();

  @Test
  void every_page_is_accessible_fits_the_screen_and_works_with_the_keyboard_alone() {
    PageBrowser.require();
    world.upload(World.draw(), "pages: 1");
    world.clean("pages: 1");
    world.clean("no pages");
    OpenSession requester = world.requester(world.reference);
    List<String> paths =
        world.residents.routes().stream()
            .filter(route -> route.method() == Method.GET)
            .map(route -> route.path().pattern())
            .filter(path -> !path.startsWith("/assets/"))
            .toList();
    List<String> faults = new ArrayList<>();
    try (SiteServer server = new SiteServer(address -> world.residents::answer);
        PageBrowser browser = new PageBrowser();
        BrowserContext visitor = browser.visitor(320, 640, true)) {
      visitor.addCookies(
          List.of(
              new Cookie("__Host-" + requester.session().kind().cookie(), requester.token().value())
                  .setUrl(server.address().toString().replace("http:", "https:"))
                  .setSecure(true)
                  .setHttpOnly(true)));
      for (String path : paths) {
        Page page = visitor.newPage();
        page.onConsoleMessage(message -> faults.add(path + " " + message.text()));
        if (path.equals(DocumentPages.SENT)) {
          // It leads on at once; it is looked at where nothing answers there.
          page.route(
              "**" + DocumentPages.ARRIVED,
              route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        }
        page.navigate(server.address() + path);
        PageBrowser.faults(page).forEach(fault -> faults.add(path + " " + fault));
        if (PageBrowser.scrollsSideways(page)) {
          faults.add(path + " scrolls sideways");
        }
        PageBrowser.notReachedByTab(page).forEach(one -> faults.add(path + " Tab " + one));
        page.close();
      }
    }
    assertThat(paths).isNotEmpty();
    assertThat(faults).isEmpty();
  }
}
