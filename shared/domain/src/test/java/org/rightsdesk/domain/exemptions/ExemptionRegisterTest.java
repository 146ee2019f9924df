package org.rightsdesk.domain.exemptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.domain.rights.Right;

/** Each row of the register, written out a second time by hand from the law. */
class ExemptionRegisterTest {
  private static final String SEVEN =
      "access erasure informed objection portability rectification restriction";
  private static final String EVERY_RIGHT =
      "access automated_decisions consent_withdrawal erasure informed objection portability"
          + " rectification restriction";

  @ParameterizedTest
  @CsvSource({
    "TP, DPA 2018 Sch 2 para 16, BALANCE, access",
    "TP-W, DPA 2018 Sch 2 para 17, CLASS, access",
    "CRIME, DPA 2018 Sch 2 para 2(1)(a)-(b), LIKELY_TO_PREJUDICE, seven",
    "TAX, DPA 2018 Sch 2 para 2(1)(c), LIKELY_TO_PREJUDICE, seven",
    "LEGAL, DPA 2018 Sch 2 para 5, WOULD_PREVENT, seven",
    "PROTECT, DPA 2018 Sch 2 para 7, LIKELY_TO_PREJUDICE, seven",
    "REG, DPA 2018 Sch 2 paras 10-12, LIKELY_TO_PREJUDICE, seven",
    "LPP, DPA 2018 Sch 2 para 19, CLASS, access informed",
    "SELF, DPA 2018 Sch 2 para 20, EXTENT, access informed",
    "FORECAST, DPA 2018 Sch 2 para 22, LIKELY_TO_PREJUDICE, access informed",
    "NEG, DPA 2018 Sch 2 para 23, LIKELY_TO_PREJUDICE, access informed",
    "REF, DPA 2018 Sch 2 para 24, CLASS, access informed",
    "HEALTH-SH, DPA 2018 Sch 3 para 5, SERIOUS_HARM, access",
    "HEALTH-BAR, DPA 2018 Sch 3 para 6, PROFESSIONAL_OPINION, access",
    "HEALTH-PAR, DPA 2018 Sch 3 para 4, CLASS, seven",
    "SW-SH, DPA 2018 Sch 3 para 11, SERIOUS_HARM, access",
    "EDU-SH, DPA 2018 Sch 3 para 19, SERIOUS_HARM, access",
    "CHILD-AB, DPA 2018 Sch 3 para 21, CHILDS_INTEREST, access",
    "STAT-BAR, DPA 2018 Sch 4, CLASS, access",
    "ERASE-LEG, UK GDPR Art 17(3)(b), NECESSITY, erasure",
    "MUE, UK GDPR Art 12(5), CONTROLLER_SHOWS, every",
  })
  void each_row_has_its_citation_test_and_reach(
      String code, String citation, ExemptionTest test, String rights) {
    Exemption exemption = Exemption.ofCode(code).orElseThrow();
    String expected =
        switch (rights) {
          case "seven" -> SEVEN;
          case "every" -> EVERY_RIGHT;
          default -> rights;
        };
    assertThat(exemption.citation()).isEqualTo(citation);
    assertThat(exemption.test()).isEqualTo(test);
    assertThat(rightsOf(exemption)).isEqualTo(new TreeSet<>(List.of(expected.split(" "))));
  }

  @Test
  void the_register_has_twenty_one_rows() {
    assertThat(Exemption.values()).hasSize(21);
  }

  @Test
  void privilege_cannot_refuse_an_erasure() {
    assertThat(Exemption.LPP.mayBeUsedFor(Right.ERASURE)).isFalse();
    assertThat(Exemption.LPP.mayWithholdUnder(Right.ACCESS)).isTrue();
  }

  @Test
  void a_worker_who_did_their_job_is_no_reason_to_withhold() {
    assertThat(Exemption.TP_W.mayBeUsedFor(Right.ACCESS)).isTrue();
    assertThat(Exemption.TP_W.mayWithholdUnder(Right.ACCESS)).isFalse();
  }

  @Test
  void only_the_health_bar_withholds_without_a_choice() {
    List<Exemption> gates = new ArrayList<>();
    for (Exemption exemption : Exemption.values()) {
      if (exemption.use() == Exemption.Use.GATE) {
        gates.add(exemption);
      }
    }
    assertThat(gates).containsExactly(Exemption.HEALTH_BAR);
  }

  @ParameterizedTest
  @EnumSource(Exemption.class)
  void each_reason_is_a_whole_sentence_for_a_letter(Exemption exemption) {
    assertThat(exemption.reason()).matches("[A-Z].{20,250}\\.").doesNotContain("exempt");
  }

  private static Set<String> rightsOf(Exemption exemption) {
    return Arrays.stream(Right.values())
        .filter(exemption::mayBeUsedFor)
        .map(right -> right.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
