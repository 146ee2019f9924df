package org.rightsdesk.correspondence.incoming;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of labelled lines, such as "From: … Sent: … To: … Subject: …", in any order.
 *
 * @param end the number of the line after it
 * @param values what stands beside each label; labels in lower case
 */
record LabelledHeading(int end, Map<String, String> values) {
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*\\*?(From|Sent|Sent on|Date|Sent date|To|Cc|Bcc|Subject|Reply-To|Importance|"
              + "Attachments?)\\s*:\\*?\\s*(.*)",
          Pattern.CASE_INSENSITIVE);

  private static final int MAX_LINES = 40;

  LabelledHeading {
    values = Map.copyOf(values);
  }

  /** Reads a heading that starts on this very line, if there is one. */
  static Optional<LabelledHeading> at(List<String> lines, int first) {
    Map<String, String> values = new HashMap<>();
    int end = first;
    String label = "";
    int at = first;
    while (at < Math.min(lines.size(), first + MAX_LINES)) {
      Matcher matcher = LINE.matcher(lines.get(at));
      if (matcher.matches()) {
        String next = matcher.group(1).toLowerCase(Locale.ROOT);
        if (values.containsKey(next)) {
          break;
        }
        label = next;
        values.put(label, matcher.group(2).strip());
        end = at + 1;
      } else if (!continues(lines, at, label, values)) {
        break;
      } else if (!lines.get(at).isBlank()) {
        values.merge(label, lines.get(at).strip(), (before, more) -> (before + " " + more).strip());
        end = at + 1;
      }
      at++;
    }
    LabelledHeading heading = new LabelledHeading(end, values);
    return heading.isWhole() ? Optional.of(heading) : Optional.empty();
  }

  String value(String label) {
    return values.getOrDefault(label, "");
  }

  String date() {
    for (String label : List.of("sent", "date", "sent on", "sent date")) {
      if (values.containsKey(label)) {
        return value(label);
      }
    }
    return "";
  }

  private boolean isWhole() {
    return !value("from").isEmpty()
        && !date().isEmpty()
        && (values.containsKey("to") || values.containsKey("subject"));
  }

  /**
   * Returns whether a line without a label belongs to the heading: it carries on a value, or is
   * blank, and another label follows.
   */
  private static boolean continues(
      List<String> lines, int at, String label, Map<String, String> values) {
    if (label.isEmpty()) {
      return false;
    }
    for (int next = at + 1; next <= Math.min(at + 3, lines.size() - 1); next++) {
      Matcher matcher = LINE.matcher(lines.get(next));
      if (matcher.matches()) {
        return !values.containsKey(matcher.group(1).toLowerCase(Locale.ROOT));
      }
      boolean blank = lines.get(next).isBlank() || lines.get(at).isBlank();
      if (blank) {
        return false;
      }
    }
    return false;
  }
}
