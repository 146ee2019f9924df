package org.rightsdesk.functions.console.response;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.exemptions.Exemption;

/**
 * What a finished review adds up to, by which the outcome is settled.
 *
 * @param used the exemptions for which reasoning is needed
 * @param panels how many panels there are for each
 * @param pagesWithheld how many single pages are withheld
 */
record ReviewSum(
    Outcome outcome,
    Set<Exemption> used,
    Map<Exemption, Integer> panels,
    int disclosed,
    int withheld,
    int notTheirs,
    int listed,
    int copies,
    int quoted,
    int pages,
    int pagesWithheld) {

  /** The sum of a case of which every record is decided on. */
  static ReviewSum of(Case state) {
    Set<Exemption> used = EnumSet.noneOf(Exemption.class);
    Map<Exemption, Integer> panels = new EnumMap<>(Exemption.class);
    int disclosed = 0;
    int withheld = 0;
    int notTheirs = 0;
    int listed = 0;
    int copies = 0;
    int quoted = 0;
    int pages = 0;
    int pagesWithheld = 0;
    boolean hides = false;
    for (RecordState record : state.records()) {
      switch (record.outcome().orElseThrow()) {
        case DISCLOSE -> {
          disclosed++;
          pages += record.pageCount();
          hides |= record.hidesSomething();
          for (PageState page : record.pages().values()) {
            page.panels().forEach(panel -> panels.merge(panel.exemption(), 1, Integer::sum));
            page.withheld().ifPresent(used::add);
            pagesWithheld += page.withheld().isPresent() ? 1 : 0;
          }
        }
        case WITHHOLD -> {
          withheld++;
          hides = true;
          record.exemption().ifPresent(used::add);
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
    return new ReviewSum(
        outcome(disclosed > 0, hides),
        used,
        panels,
        disclosed,
        withheld,
        notTheirs,
        listed,
        copies,
        quoted,
        pages,
        pagesWithheld);
  }

  private static Outcome outcome(boolean discloses, boolean hides) {
    if (discloses) {
      return hides ? Outcome.GRANTED_IN_PART : Outcome.GRANTED;
    }
    return hides ? Outcome.REFUSED : Outcome.NOTHING_HELD;
  }

  int panelCount() {
    return panels.values().stream().mapToInt(Integer::intValue).sum();
  }
}
