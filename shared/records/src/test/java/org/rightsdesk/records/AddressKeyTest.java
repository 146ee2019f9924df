package org.rightsdesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Flat 2, 14 Alder Court, Stannerby, ZY4 7RD | FLAT 2 14 ALDER CT STANNERBY ZY47RD | SAME",
        "Flat 2, 14 Alder Court, ZY4 7RD | 14 Alder Court, Flat 2, zy4-7rd             | SAME",
        "Flat 2, 14 Alder Court, ZY4 7RD | 2/14 Alder Court, ZY4 7RD                   | SAME",
        "Flat 2, 14 Alder Court, ZY4 7RD | Apt. 2, 14 Alder Crt., ZY4 7RD              | SAME",
        "Flat 2, 14 Alder Court, ZY4 7RD | Flat 14, 2 Alder Court, ZY4 7RD             | DIFFERENT",
        "Flat 2, 14 Alder Court, ZY4 7RD | Flat 3, 14 Alder Court, ZY4 7RD             | DIFFERENT",
        "Flat 2, 14 Alder Court, ZY4 7RD | 14 Alder Court, ZY4 7RD                     | SIMILAR",
        "Flat 2, 14 Alder Court, ZY4 7RD | Flat 2, 14 Alder Court, ZY4 7RB             | SIMILAR",
        "Flat 2, 14 Alder Court, ZY4 7RD | ZY4 7RD                                     | SIMILAR",
        "Flat 2, 14 Alder Court, ZY4 7RD | 9 Tannery Row, ZY4 2QB                      | DIFFERENT",
        "31 Mill Lane, Stannerby, ZY4 3GH | 31, Mill Ln, Stannerby                     | SAME",
        "31 Mill Lane, Stannerby, ZY4 3GH | 31 Mill Lane                               | SIMILAR",
        "31 Mill Lane, Stannerby, ZY4 3GH | 31A Mill Lane, Stannerby, ZY4 3GH          | DIFFERENT",
        "31a Mill Lane, ZY4 3GH          | 31 A Mill Lane, ZY4 3GH                     | SAME",
        "18 St. Hilda's Terrace, ZY4 1LT | 18 Saint Hildas Terr ZY4 1LT                | SAME",
        "Flat 12, Beacon House, ZY4 5PN  | 12 Beacon House, ZY4 5PN                    | SAME",
        "Rose Cottage, Far End, ZY4 9WW  | Rose Cottage, ZY4 9WW                       | SAME",
        "31 Mill Lane, ZY4 3GH           | 31 Mill Lane, ZY9 9ZZ                       | SIMILAR",
        "31 Mill Lane, ZY4 3GH           | 31 Park Lane, ZY9 9ZZ                       | DIFFERENT",
        "31 Mill Lane, ZY4 3GH           | —                                           | UNKNOWN",
      })
  void addresses_are_alike_but_for_how_they_are_written(
      String one, String other, Comparison comparison) {
    assertThat(AddressKey.of(one).compare(AddressKey.of(other))).isEqualTo(comparison);
    assertThat(AddressKey.of(other).compare(AddressKey.of(one))).isEqualTo(comparison);
  }
}
