package org.rightsdesk.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {
  @Test
  void a_name_prints_masked() {
    assertThat(new PersonName("Amina  Okoro ").toString()).doesNotContain("Amina");
  }

  @Test
  void spaces_around_and_within_a_name_are_tidied() {
    assertThat(new PersonName(" Amina  Okoro ").value()).isEqualTo("Amina Okoro");
  }
}
