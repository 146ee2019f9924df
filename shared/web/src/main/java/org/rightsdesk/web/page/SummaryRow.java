package org.rightsdesk.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * One line of a summary list.
 *
 * @param action what can be done about it, usually "Change"
 * @param about what the action is about, in small letters, for those who hear the link alone
 */
public record SummaryRow(String key, Content value, Optional<Link> action, String about) {
  /** A line with text, or "Not provided" where it is empty. */
  public static SummaryRow of(String key, String value) {
    return of(key, List.of(value));
  }

  /** A line with several lines of text, or "Not provided" where all are empty. */
  public static SummaryRow of(String key, List<String> lines) {
    List<String> given = lines.stream().filter(line -> !line.isBlank()).toList();
    if (given.isEmpty()) {
      return new SummaryRow(key, Parts.text("Not provided"), Optional.empty(), key);
    }
    return new SummaryRow(key, Parts.lines(given), Optional.empty(), key);
  }

  /** A line with content of its own. */
  public static SummaryRow of(String key, Content value) {
    return new SummaryRow(key, value, Optional.empty(), key);
  }

  /** This line with a link to change it. */
  public SummaryRow change(String address, String what) {
    return new SummaryRow(key, value, Optional.of(new Link("Change", address)), what);
  }
}
