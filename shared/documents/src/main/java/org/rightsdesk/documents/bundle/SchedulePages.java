package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.redaction.Panel;

/** Sets the schedule of redactions: what was hidden why, and on which pages. */
final class SchedulePages {
  private static final List<Double> SHARES = List.of(0.45, 0.15, 0.4);
  private static final List<Double> SHARES_WITH_VOLUME = List.of(0.35, 0.14, 0.13, 0.38);

  /** The most pages of a row, which must not be longer than a page. */
  private static final int PAGES_OF_ROW = 60;

  private final PageNumbers numbers;
  private final List<List<String>> rows = new ArrayList<>();

  private SchedulePages(PageNumbers numbers) {
    this.numbers = numbers;
  }

  static List<PageContent> of(
      List<PlannedRecord> records, Map<String, String> exemptions, PageNumbers numbers) {
    Flow flow = new Flow();
    flow.mainHeading("Schedule of redactions");
    TreeMap<String, TreeMap<Integer, Integer>> passages = new TreeMap<>();
    for (PlannedRecord record : records) {
      for (Panel panel : record.panels()) {
        passages
            .computeIfAbsent(panel.exemption(), unused -> new TreeMap<>())
            .merge(record.place(panel.page()), 1, Integer::sum);
      }
    }
    if (passages.isEmpty()) {
      flow.paragraph("Nothing in these records was hidden.");
      return flow.finish();
    }
    flow.paragraph("Passages are hidden in these records for the reasons below.");
    SchedulePages schedule = new SchedulePages(numbers);
    passages.forEach((code, byPage) -> schedule.add(words(exemptions, code), byPage));
    boolean volumes = numbers.hasVolumes();
    flow.table(
        volumes
            ? List.of("Reason", "Passages", "Volume", "Pages")
            : List.of("Reason", "Passages", "Pages"),
        schedule.rows,
        volumes ? SHARES_WITH_VOLUME : SHARES);
    return flow.finish();
  }

  /** Adds the rows of a reason, which has a number of passages on each page. */
  private void add(String reason, NavigableMap<Integer, Integer> passages) {
    TreeMap<Integer, Integer> together = new TreeMap<>();
    passages.forEach(
        (page, count) -> {
          boolean another =
              together.size() == PAGES_OF_ROW
                  || (!together.isEmpty()
                      && numbers.volume(together.lastKey()) != numbers.volume(page));
          if (another) {
            row(reason, together);
            together.clear();
          }
          together.put(page, count);
        });
    row(reason, together);
  }

  private void row(String reason, NavigableMap<Integer, Integer> passages) {
    List<String> row = new ArrayList<>();
    row.add(reason);
    row.add(Integer.toString(passages.values().stream().mapToInt(Integer::intValue).sum()));
    if (numbers.hasVolumes()) {
      row.add(Integer.toString(numbers.volume(passages.firstKey())));
    }
    row.add(String.join(", ", PageRanges.of(passages.keySet())));
    rows.add(row);
  }

  /** A code is never shown in place of its words: it may be one that must not be told. */
  private static String words(Map<String, String> exemptions, String code) {
    return Optional.ofNullable(exemptions.get(code))
        .orElseThrow(
            () -> new IllegalArgumentException("the plan has no words for a panel's exemption"));
  }
}
