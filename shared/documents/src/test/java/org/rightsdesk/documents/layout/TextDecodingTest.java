package org.rightsdesk.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDecodingTest {
  @Test
  void a_joiner_stays_where_it_changes_a_letter() {
    assertThat(TextDecoding.cleaned("می\u200Cخواهم क्\u200Dया"))
        .isEqualTo("می\u200Cخواهم क्\u200Dया");
  }

  @Test
  void what_has_no_shape_of_its_own_goes() {
    assertThat(TextDecoding.cleaned("a\u200Cb\u200Dc \u202Eabc\u202C \u2764\uFE0F\u200Fش"))
        .isEqualTo("abc abc \u2764ش");
  }
}
