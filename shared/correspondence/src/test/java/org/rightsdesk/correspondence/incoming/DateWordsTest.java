package org.rightsdesk.correspondence.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 12 Mar 2026 14:03:22 +0000 | 2026-03-12",
        "12 Mar 2026 23:30:00 -0500 | 2026-03-13",
        "Sat, 1 Aug 2026 00:30:00 +0100 | 2026-08-01",
        "Sat, 1 Aug 2026 00:30:00 +0300 | 2026-07-31",
        "31 Jul 2026 23:30:00 GMT | 2026-08-01",
        "31 July 2026 23:30 BST | 2026-07-31",
        "Thursday, 12 March 2026 14:03 | 2026-03-12",
        "Thursday, March 12, 2026 2:03 PM | 2026-03-12",
        "Thu, Mar 12, 2026 at 11:03 PM | 2026-03-12",
        "Thu, 12 Mar 2026 at 14:03 | 2026-03-12",
        "12 March 2026 at 14:03:22 GMT | 2026-03-12",
        "March 12, 2026 at 2:03:22\u202FPM GMT | 2026-03-12",
        "12th of March, 2026 | 2026-03-12",
        "2026-03-12T23:30:00-05:00 | 2026-03-13",
        "2026-03-12 14:03 | 2026-03-12",
        "13/03/2026 14:03 | 2026-03-13",
        "03/13/2026 2:03 PM | 2026-03-13",
        "03/03/2026 | 2026-03-03",
        "12.03.2026 14:03 | 2026-03-12 2026-12-03",
        "12/03/26 14:03 | 2026-03-12 2026-12-03",
        "Thu 12/03/2026 14:03 | 2026-03-12 2026-12-03",
        "Sat 11/07/2026 14:03 | 2026-07-11 2026-11-07",
        "Fri 04/12/2026 14:03 | 2026-12-04",
        "12-Mar-2026 | 2026-03-12",
        "29 February 2028 | 2028-02-29",
      })
  void each_way_of_writing_a_date_is_read(String words, String days) {
    List<LocalDate> expected = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    assertThat(DateWords.read(words).orElseThrow().days()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "31 February 2026", "45/45/2026", "1 Jan 1970", "12 March 99999"})
  void what_is_no_date_gives_none(String words) {
    assertThat(DateWords.read(words)).isEmpty();
  }
}
