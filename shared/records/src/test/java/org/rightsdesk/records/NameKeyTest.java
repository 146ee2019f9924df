package org.rightsdesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Amara Bennett    | AMARA  BENNETT      | SAME",
        "Amara Bennett    | Ms Amara Bennett    | SAME",
        "Amara Bennett    | Bennett, Amara      | SAME",
        "Amara Bennett    | BENNETT, Ms Amara   | SAME",
        "Amara Bennett    | Bennett Amara       | SAME",
        "Amara Bennett    | Amara Grace Bennett | SAME",
        "Amara G. Bennett | Amara Grace Bennett | SAME",
        "Amara Joy Bennett | Amara Grace Bennett | SIMILAR",
        "Tomasz Wiśniewski | Tomasz Wisniewski  | SAME",
        "Søren Ægir       | Soren Aegir         | SAME",
        "Siobhán O'Connor | Siobhan O Connor    | SAME",
        "Siobhán O’Connor | OCONNOR, SIOBHAN    | SAME",
        "Ana Lee-Shaw     | Ana Lee Shaw        | SAME",
        "Ana Lee-Shaw     | Ana Shaw            | SAME",
        "Ana Lee-Shaw     | Ana Lee             | SIMILAR",
        "Amara Bennett    | A Bennett           | SIMILAR",
        "Amara Bennett    | Mrs A. Bennett      | SIMILAR",
        "Amara Bennett    | BENNETT A           | SIMILAR",
        "Amara Bennett    | Mrs Bennett         | SIMILAR",
        "Amara Bennett    | Mr & Mrs Bennett    | SIMILAR",
        "Amara Bennett    | K Bennett           | DIFFERENT",
        "Amara Bennett    | Craig Bennett       | DIFFERENT",
        "Amara Bennett    | Amara Bennet        | DIFFERENT",
        "Amara Bennett    | Amara Porter        | DIFFERENT",
        "Li Na            | Na Li               | SAME",
        "Amara Bennett    | —                   | UNKNOWN",
      })
  void names_are_alike_but_for_how_they_are_written(
      String one, String other, Comparison comparison) {
    assertThat(NameKey.of(one).compare(NameKey.of(other))).isEqualTo(comparison);
    assertThat(NameKey.of(other).compare(NameKey.of(one))).isEqualTo(comparison);
  }
}
