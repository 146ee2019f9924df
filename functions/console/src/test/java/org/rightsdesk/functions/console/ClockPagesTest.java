package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.functions.console.CasePages.at;
import static org.rightsdesk.functions.console.CasePages.leadsTo;
import static org.rightsdesk.functions.console.CasePages.refuses;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Rule;

/** The clock is paused by a question, and time is extended. */
class ClockPagesTest {
  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);

  @Test
  void a_question_stops_the_clock_and_its_answer_lets_it_go_on() {
    CaseReference reference = world.records().inReview();
    leadsTo(
        officer.post(at(reference, "/clarify"), Map.of("words", "Which home do you mean?")),
        at(reference, ""));
    assertThat(world.state(reference).isUnclear()).isTrue();
    assertThat(officer.page(at(reference, ""))).contains("The clock is paused");
    leadsTo(
        officer.post(at(reference, "/clarify"), Map.of("words", "The first one.")),
        at(reference, ""));
    assertThat(world.state(reference).isUnclear()).isFalse();
  }

  @Test
  void an_answer_that_came_by_another_way_counts_from_the_day_it_came() {
    CaseReference reference = world.records().inReview();
    officer.post(at(reference, "/clarify"), Map.of("words", "Which home do you mean?"));
    world.clock().advance(Duration.ofDays(3));
    Browser later = world.as(World.OFFICER);
    Map<String, String> answer =
        Map.of(
            "words", "The first one, she said on the telephone.",
            "answered-month", Integer.toString(World.MONDAY.getMonthValue()),
            "answered-year", Integer.toString(World.MONDAY.getYear()));
    int asked = World.MONDAY.getDayOfMonth();
    refuses(
        later.post(at(reference, "/clarify"), with(answer, "answered-day", asked + 4)),
        Rule.ANSWERED_WHEN.sentence());
    leadsTo(
        later.post(at(reference, "/clarify"), with(answer, "answered-day", asked + 1)),
        at(reference, ""));
    assertThat(world.state(reference).clarifications().getLast().answered())
        .contains(World.MONDAY.plusDays(1));
    assertThat(later.page(at(reference, "/history"))).contains("the answer reached us on");
  }

  private static Map<String, String> with(Map<String, String> fields, String name, int value) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(name, Integer.toString(value));
    return all;
  }

  @Test
  void time_is_extended_once_with_reasons_under_the_id_that_letters_look_for() {
    CaseReference reference = world.records().inReview();
    refuses(officer.post(at(reference, "/extend"), Map.of("words", " ")), "Enter the reasons");
    leadsTo(
        officer.post(at(reference, "/extend"), Map.of("words", "Many records.")),
        at(reference, ""));
    refuses(
        officer.post(at(reference, "/extend"), Map.of("words", "More.")),
        Rule.EXTENDED_ALREADY.sentence());
    assertThat(world.casebook().papers(reference))
        .anyMatch(paper -> paper.id().value().startsWith("extension-"));
  }
}
