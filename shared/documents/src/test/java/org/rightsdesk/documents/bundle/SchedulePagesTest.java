package org.rightsdesk.documents.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.output.PageItem;
import org.rightsdesk.documents.redaction.Panel;

/** What was hidden why, and where, however much it is. */
class SchedulePagesTest {
  private static final Box PLACE = new Box(10, 10, 20, 20);

  private static List<PageContent> schedule(PageNumbers numbers, int... pages) {
    List<Panel> panels =
        Arrays.stream(pages).mapToObj(page -> Panel.over(page, PLACE, "third-party")).toList();
    PlannedRecord record =
        new PlannedRecord(new BundleRecord(1, "Letter", Path.of("record")), 2_000, panels, 1);
    return SchedulePages.of(List.of(record), Map.of("third-party", "Others"), numbers);
  }

  private static List<PageItem.ShownText> texts(List<PageContent> pages) {
    return pages.stream()
        .flatMap(page -> page.items().stream())
        .filter(PageItem.ShownText.class::isInstance)
        .map(PageItem.ShownText.class::cast)
        .toList();
  }

  private static String words(List<PageContent> pages) {
    return String.join(" ", texts(pages).stream().map(PageItem.ShownText::text).toList());
  }

  @Test
  void neighbouring_pages_stand_together_and_every_passage_is_counted() {
    assertThat(words(schedule(new PageNumbers(List.of(2_000)), 3, 3, 4, 5, 9)))
        .endsWith("Reason Passages Pages Others 5 3 to 5, 9");
  }

  @Test
  void each_volume_has_its_own_row() {
    assertThat(words(schedule(new PageNumbers(List.of(4, 2_000)), 3, 4, 5, 5)))
        .endsWith("Reason Passages Volume Pages Others 2 1 3 to 4 Others 2 2 5");
  }

  @Test
  void a_reason_that_holds_on_a_thousand_pages_runs_over_the_pages_of_the_schedule() {
    List<Integer> odd = new ArrayList<>();
    for (int page = 1; page < 2_000; page += 2) {
      odd.add(page);
    }
    List<PageContent> pages =
        schedule(
            new PageNumbers(List.of(2_000)), odd.stream().mapToInt(Integer::intValue).toArray());

    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(texts(pages)).allMatch(text -> text.baseline() < Flow.HEIGHT - 60);
    List<String> shown = List.of(words(pages).split("[ ,]+"));
    assertThat(shown).containsAll(odd.stream().map(String::valueOf).toList());
  }
}
