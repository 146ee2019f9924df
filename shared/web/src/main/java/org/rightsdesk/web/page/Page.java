package org.rightsdesk.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Problem;

/**
 * One page, without what is around it on every page.
 *
 * @param title the page's own title, as its heading says it
 * @param body what is inside the main part; it brings its own heading
 * @param back the way back, shown above
 * @param problems what is wrong with the form on it; the layout lists them first
 * @param width how much of the screen the main part takes
 * @param scripts the names of scripts it needs beside the common ones
 */
public record Page(
    String title,
    Content body,
    Optional<Link> back,
    List<Problem> problems,
    Width width,
    List<String> scripts) {
  /** How much of the screen the main part takes. */
  public enum Width {
    /** A column that reads well. */
    READING,
    /** The whole of the usual width, for lists and tables. */
    FULL,
    /** The whole of the screen, for documents. */
    SCREEN
  }

  public Page {
    problems = List.copyOf(problems);
    scripts = List.copyOf(scripts);
  }

  /** A page in a reading column. */
  public static Page of(String title, Content body) {
    return new Page(title, body, Optional.empty(), List.of(), Width.READING, List.of());
  }

  /** This page with a way back. */
  public Page back(String address) {
    return new Page(title, body, Optional.of(new Link("Back", address)), problems, width, scripts);
  }

  /** This page with what is wrong with the form on it. */
  public Page problems(Filled form) {
    return new Page(title, body, back, form.problems(), width, scripts);
  }

  /** This page so wide. */
  public Page width(Width wanted) {
    return new Page(title, body, back, problems, wanted, scripts);
  }

  /** This page with one more script. */
  public Page script(String name) {
    List<String> more = new ArrayList<>(scripts);
    more.add(name);
    return new Page(title, body, back, problems, width, more);
  }

  @Override
  public String toString() {
    return "Page";
  }
}
