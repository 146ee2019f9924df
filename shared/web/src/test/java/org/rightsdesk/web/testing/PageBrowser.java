package org.rightsdesk.web.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for tests of pages.
 *
 * <p>A test that needs one begins with {@link #require}.
 */
public final class PageBrowser implements AutoCloseable {
  /** Chromium, where it can be had without its windows: pages take it a third of the work so. */
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final Playwright playwright;
  private final Browser browser;

  /** Starts the browser. */
  public PageBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(place().orElseThrow())
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /**
   * Goes on only where a browser is installed.
   *
   * <p>Where it is not, the test fails in CI, and is otherwise left out with a word.
   */
  public static void require() {
    if (place().isEmpty()) {
      Assertions.assertNotEquals("true", System.getenv("CI"), "chromium is not installed");
      System.out.println("LEFT OUT: pages in a browser. Install chromium; see docs/running.md.");
      Assumptions.abort("chromium is not installed");
    }
  }

  private static Optional<Path> place() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  /** A visitor of their own, with cookies of their own. */
  public BrowserContext visitor() {
    return visitor(1280, 900, true);
  }

  /** A visitor whose screen is so large, and who may run scripts or not. */
  public BrowserContext visitor(int width, int height, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB"));
    context.setDefaultTimeout(10_000);
    return context;
  }

  /**
   * What the rules of accessibility find wrong with the page, each with where.
   *
   * <p>The rules run in one go within the page, which takes half as long as their other mode; that
   * one is for frames of other sites, which no page of ours has.
   */
  public static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getHelp()
                        + " "
                        + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /** Whether some of the page can only be reached by scrolling sideways. */
  public static boolean scrollsSideways(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /**
   * What the Tab key does not reach from the top of the page to its end.
   *
   * <p>What comes after a region that the key does not leave is not reached either. Of radio
   * buttons that belong together one is enough: arrows lead to the others.
   */
  public static List<String> notReachedByTab(Page page) {
    int controls =
        (Integer)
            page.evaluate(
                """
                () => {
                  document.activeElement?.blur();
                  window.getSelection().removeAllRanges();
                  const all = [...document.querySelectorAll(
                    'a[href], button, input:not([type=hidden]), select, textarea, summary,'
                      + ' [tabindex="0"]')]
                    .filter((one) => one.checkVisibility() && !one.disabled);
                  window.notReached = new Map(all.map((one) => [
                    one.type === 'radio' ? `radio ${one.name}` : one, one.outerHTML.slice(0, 120)]));
                  document.addEventListener('focusin', ({ target }) => {
                    window.notReached.delete(
                      target.type === 'radio' ? `radio ${target.name}` : target);
                  });
                  return all.length;
                }
                """);
    for (int pressed = 0; pressed <= controls; pressed++) {
      page.keyboard().press("Tab");
    }
    return ((List<?>) page.evaluate("[...window.notReached.values()]"))
        .stream().map(String::valueOf).toList();
  }

  /** The regions of the page that can only be read whole by scrolling sideways. */
  public static List<String> regionsCutOff(Page page) {
    return ((List<?>)
            page.evaluate(
                """
                [...document.querySelectorAll('.rd-scroll')]
                  .filter((one) => one.scrollWidth > one.clientWidth)
                  .map((one) => one.getAttribute('aria-label'))
                """))
        .stream().map(String::valueOf).toList();
  }

  /** Saves a picture of the whole page under the name, in the module's target directory. */
  public static Path picture(Page page, String name) {
    Path file = Path.of("target", "pages", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
