package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.web.testing.PageBrowser;

/** Somebody at a page in a real browser. Every page they come to is judged and pictured. */
class Walker {
  /** Long enough for a function's first start on a machine that does much else. */
  private static final int PATIENCE_MILLISECONDS = 60_000;

  private final Page page;
  private final String name;
  private final List<String> faults = new ArrayList<>();
  private final java.util.Set<String> judged = new java.util.TreeSet<>();

  Walker(Page page, String name) {
    this.page = page;
    this.name = name;
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  }

  Page page() {
    return page;
  }

  void open(URI address) {
    page.navigate(address.toString());
    arrived();
  }

  /** Presses the button or follows the link of this name, and waits for the page it leads to. */
  void press(String label) {
    Locator button = page.getByRole(AriaRole.BUTTON, named(label)).first();
    button.click();
    arrived();
  }

  private static Page.GetByRoleOptions named(String label) {
    return new Page.GetByRoleOptions().setName(label).setExact(true);
  }

  void follow(String label) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label)).first().click();
    arrived();
  }

  /** Writes into the field of this name, as its form has it. */
  void write(String field, String text) {
    page.locator("main [name='" + field + "']").first().fill(text);
  }

  /** Ticks or selects this value of the field. */
  void choose(String field, String value) {
    Locator select = page.locator("main select[name='" + field + "']");
    if (select.count() > 0) {
      select.first().selectOption(value);
    } else {
      page.locator("main input[name='" + field + "'][value='" + value + "']").check();
    }
  }

  /** Ticks every box of the field. */
  void tickAll(String field) {
    page.locator("main input[name='" + field + "']").all().forEach(Locator::check);
  }

  String heading() {
    return page.locator("h1").first().innerText();
  }

  String text() {
    return page.locator("main").innerText();
  }

  String path() {
    return URI.create(page.url()).getPath();
  }

  void sees(String words) {
    assertThat(text()).describedAs("at %s", page.url()).contains(words);
  }

  /** What the rules of accessibility found wrong on the pages that were walked. */
  List<String> faults() {
    return faults;
  }

  private void arrived() {
    page.waitForLoadState();
    if (page.url().endsWith(".pdf")) {
      return;
    }
    String kind = kind();
    if (judged.add(kind)) {
      PageBrowser.faults(page).forEach(fault -> faults.add(kind + ": " + fault));
      PageBrowser.picture(page, name + kind);
    }
  }

  /** The page without what differs from case to case, as the name of its picture. */
  private String kind() {
    String path =
        path()
            .replaceAll("RD-[A-Z0-9-]+", "case")
            .replaceAll("record-\\d+", "record")
            .replaceAll("pages/\\d+", "page")
            .replaceAll("collect/.+", "collect/link")
            .replace('/', '-');
    return (path.equals("-") ? "-start" : path).toLowerCase(Locale.ROOT);
  }
}
