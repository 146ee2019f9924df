package org.rightsdesk.functions.console.response;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.web.page.CountText;

/**
 * What a finished review adds up to, by which the outcome is settled.
 *
 * @param used the exemptions for which reasoning is needed
 * @param panels how many panels there are for each
 * @param pagesWithheld how many single pages are withheld for each
 * @param recordsWithheld how many records are withheld as a whole for each
 */
record ReviewSum(
    Outcome outcome,
    Set<Exemption> used,
    Map<Exemption, Integer> panels,
    int disclosed,
    int notTheirs,
    int listed,
    int copies,
    int quoted,
    int pages,
    Map<Exemption, Integer> pagesWithheld,
    Map<Exemption, Integer> recordsWithheld) {

  /** The sum of a case of which every record is decided on. */
  static ReviewSum of(Case state) {
    Set<Exemption> used = EnumSet.noneOf(Exemption.class);
    Map<Exemption, Integer> panels = new EnumMap<>(Exemption.class);
    int disclosed = 0;
    int notTheirs = 0;
    int listed = 0;
    int copies = 0;
    int quoted = 0;
    int pages = 0;
    Map<Exemption, Integer> pagesWithheld = new EnumMap<>(Exemption.class);
    Map<Exemption, Integer> recordsWithheld = new EnumMap<>(Exemption.class);
    boolean hides = false;
    for (RecordState record : state.records()) {
      switch (record.outcome().orElseThrow()) {
        case DISCLOSE -> {
          disclosed++;
          pages += record.pageCount();
          hides |= record.hidesSomething();
          for (PageState page : record.pages().values()) {
            page.panels().forEach(panel -> panels.merge(panel.exemption(), 1, Integer::sum));
            page.withheld().ifPresent(reason -> pagesWithheld.merge(reason, 1, Integer::sum));
          }
        }
        case WITHHOLD -> {
          hides = true;
          record.exemption().ifPresent(reason -> recordsWithheld.merge(reason, 1, Integer::sum));
        }
        case NOT_THEIRS -> notTheirs++;
        case LISTED -> {
          listed++;
          hides = true;
        }
        case COPY -> copies++;
        case QUOTED -> quoted++;
      }
    }
    used.addAll(panels.keySet());
    used.addAll(pagesWithheld.keySet());
    used.addAll(recordsWithheld.keySet());
    return new ReviewSum(
        outcome(disclosed > 0, hides),
        used,
        panels,
        disclosed,
        notTheirs,
        listed,
        copies,
        quoted,
        pages,
        pagesWithheld,
        recordsWithheld);
  }

  private static Outcome outcome(boolean discloses, boolean hides) {
    if (discloses) {
      return hides ? Outcome.GRANTED_IN_PART : Outcome.GRANTED;
    }
    return hides ? Outcome.REFUSED : Outcome.NOTHING_HELD;
  }

  int panelCount() {
    return sum(panels);
  }

  /** How many single pages are withheld. */
  int withheldPages() {
    return sum(pagesWithheld);
  }

  /** How many records are withheld as a whole. */
  int withheldRecords() {
    return sum(recordsWithheld);
  }

  /** What the exemption was used for, such as "2 panels, 1 record withheld". */
  String usedFor(Exemption exemption) {
    List<String> uses = new ArrayList<>();
    count(panels, exemption, "panel", "").ifPresent(uses::add);
    count(pagesWithheld, exemption, "page", " withheld").ifPresent(uses::add);
    count(recordsWithheld, exemption, "record", " withheld").ifPresent(uses::add);
    return String.join(", ", uses);
  }

  private static Optional<String> count(
      Map<Exemption, Integer> counts, Exemption exemption, String noun, String after) {
    return Optional.ofNullable(counts.get(exemption))
        .map(count -> CountText.of(count, noun) + after);
  }

  private static int sum(Map<Exemption, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
