package org.rightsdesk.correspondence.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text without the marks of quoting, and with run-together headings taken apart. */
final class QuotedLines {
  private static final Pattern QUOTE_MARKS = Pattern.compile("^(?:[>|]\\s?)+");
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("^\\*?From:\\*?.{1,300}\\s\\*?(?:Sent|Date):.{1,600}\\s\\*?Subject:.*");
  private static final Pattern LABEL = Pattern.compile("\\s(?=\\*?(?:Sent|Date|To|Cc|Subject):)");

  private QuotedLines() {}

  static List<String> of(String text, int most) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .limit(most)
        .map(line -> QUOTE_MARKS.matcher(line).replaceFirst("").replace('\u00A0', ' '))
        .forEach(
            line -> {
              if (line.length() < 2_000 && RUN_TOGETHER.matcher(line).matches()) {
                lines.addAll(List.of(LABEL.split(line)));
              } else {
                lines.add(line);
              }
            });
    return lines;
  }
}
