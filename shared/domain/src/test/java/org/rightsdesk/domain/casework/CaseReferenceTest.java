package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseReferenceTest {
  private static final CaseReference ONE = CaseReference.draw(new Random(1));
  private static final CaseReference OTHER = CaseReference.draw(new Random(2));

  @Test
  void the_references_that_a_text_names_are_found_once_each_and_in_their_order() {
    String text = "Re: " + OTHER + "\n> Your request " + ONE + ", as in " + OTHER + ".";
    assertThat(CaseReference.in(text)).containsExactly(OTHER, ONE);
  }

  @Test
  void what_only_looks_like_a_reference_is_not_found() {
    String changed = ONE.value().substring(0, 11) + (ONE.value().endsWith("0") ? "1" : "0");
    assertThat(CaseReference.in("RD-12 and " + changed)).isEmpty();
  }
}
