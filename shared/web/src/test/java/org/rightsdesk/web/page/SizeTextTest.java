package org.rightsdesk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTextTest {
  @ParameterizedTest
  @CsvSource({
    "0,0 KB",
    "1,1 KB",
    "1024,1 KB",
    "1025,2 KB",
    "1047552,1023 KB",
    "1047553,1.0 MB",
    "50000000,47.7 MB"
  })
  void a_size_is_rounded_up_to_what_a_person_reads(long bytes, String words) {
    assertThat(SizeText.of(bytes)).isEqualTo(words);
  }
}
