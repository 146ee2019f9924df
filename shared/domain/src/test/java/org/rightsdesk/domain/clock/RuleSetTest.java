package org.rightsdesk.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
  @ParameterizedTest(name = "received {0}: {1}, {2}")
  @CsvSource({
    "2017-01-01, uk-gdpr-2018-05-25, UK GDPR Art 12(3)",
    "2026-02-04, uk-gdpr-2018-05-25, UK GDPR Art 12(3)",
    "2026-02-05, uk-gdpr-2026-02-05, UK GDPR Art 12A(1)",
    "2026-06-18, uk-gdpr-2026-02-05, UK GDPR Art 12A(1)",
    "2026-06-19, uk-gdpr-2026-06-19, UK GDPR Art 12A(1)",
    "2028-01-01, uk-gdpr-2026-06-19, UK GDPR Art 12A(1)",
  })
  void a_request_is_judged_by_the_law_of_its_day_of_receipt(
      LocalDate received, String id, String month) {
    RuleSet rules = RuleSet.forReceiptOn(received);
    assertThat(rules.id()).isEqualTo(id);
    assertThat(rules.authorityOf(Rule.D1)).isEqualTo(month);
    assertThat(RuleSet.withId(id)).contains(rules);
  }

  @Test
  void a_refusal_names_the_complaint_to_the_controller_from_19_June_2026() {
    assertThat(RuleSet.forReceiptOn(LocalDate.of(2026, 6, 18)).remedies())
        .containsExactly(Remedy.COMPLAINT_TO_THE_COMMISSIONER, Remedy.COURT);
    assertThat(RuleSet.forReceiptOn(LocalDate.of(2026, 6, 19)).remedies())
        .containsExactly(
            Remedy.COMPLAINT_TO_THE_CONTROLLER, Remedy.COMPLAINT_TO_THE_COMMISSIONER, Remedy.COURT);
  }

  @Test
  void no_set_has_an_unknown_id() {
    assertThat(RuleSet.withId("uk-gdpr-1998")).isEmpty();
  }

  @Test
  void the_sets_follow_each_other_in_time() {
    assertThat(RuleSet.all()).extracting(RuleSet::from).isSorted();
  }
}
