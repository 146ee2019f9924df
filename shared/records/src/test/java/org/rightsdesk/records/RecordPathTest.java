package org.rightsdesk.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../index.csv",
        "a/../../b",
        "a/./b",
        "a//b",
        "a/",
        ".",
        "..",
        "C:/a",
        "a\\..\\b",
        "a\nb",
        "a\u0000b"
      })
  void a_path_that_could_lead_out_of_the_folder_is_refused(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordPath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b.txt", "RE Damp again.pdf", "..a/b..", "Siân's letter.pdf"})
  void any_other_name_of_a_file_is_taken(String path) {
    assertThat(new RecordPath(path).value()).isEqualTo(path);
  }

  @Test
  void a_path_prints_masked() {
    assertThat(new RecordPath("Bennett.pdf").toString()).doesNotContain("Bennett");
  }
}
