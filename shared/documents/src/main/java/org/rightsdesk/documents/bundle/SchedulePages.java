package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.redaction.Panel;

/** Sets the schedule of redactions: what was hidden why, and on which pages. */
final class SchedulePages {
  private static final List<Double> SHARES = List.of(0.45, 0.15, 0.4);

  private SchedulePages() {}

  static List<PageContent> of(List<PlannedRecord> records, Map<String, String> exemptions) {
    Flow flow = new Flow();
    flow.mainHeading("Schedule of redactions");
    TreeMap<String, TreeSet<Integer>> pages = new TreeMap<>();
    TreeMap<String, Integer> passages = new TreeMap<>();
    for (PlannedRecord record : records) {
      for (Panel panel : record.redacted().panels()) {
        passages.merge(panel.exemption(), 1, Integer::sum);
        pages
            .computeIfAbsent(panel.exemption(), unused -> new TreeSet<>())
            .add(record.firstPage() + panel.page() - 1);
      }
    }
    if (passages.isEmpty()) {
      flow.paragraph("Nothing in these records was hidden.");
      return flow.finish();
    }
    flow.paragraph("Passages are hidden in these records for the reasons below.");
    List<List<String>> rows = new ArrayList<>();
    passages.forEach(
        (code, count) ->
            rows.add(
                List.of(
                    words(exemptions, code),
                    Integer.toString(count),
                    pages.getOrDefault(code, new TreeSet<>()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")))));
    flow.table(List.of("Reason", "Passages", "Pages"), rows, SHARES);
    return flow.finish();
  }

  /** A code is never shown in place of its words: it may be one that must not be told. */
  private static String words(Map<String, String> exemptions, String code) {
    return Optional.ofNullable(exemptions.get(code))
        .orElseThrow(
            () -> new IllegalArgumentException("the plan has no words for a panel's exemption"));
  }
}
