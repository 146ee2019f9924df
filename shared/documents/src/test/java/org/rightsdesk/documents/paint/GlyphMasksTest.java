package org.rightsdesk.documents.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlyphMasksTest {
  private static final byte[] INK = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, (byte) 255};

  /** Four pixels across and three down. */
  private static GlyphMasks.Placed at(int left, int top) {
    return new GlyphMasks.Placed(GlyphMasks.Mask.of(0, 0, 4, 3, INK), left, top);
  }

  @Test
  void a_mask_that_lies_on_the_page_is_left_whole() {
    assertThat(at(2, 0).within(6, 3)).contains(at(2, 0));
  }

  @Test
  void of_a_mask_at_the_upper_left_edge_the_lower_right_remains() {
    GlyphMasks.Placed part = at(-2, -1).within(100, 100).orElseThrow();
    assertThat(part.left()).isZero();
    assertThat(part.top()).isZero();
    assertThat(part.mask().ink()).containsExactly(7, 8, 11, 255);
    assertThat(part.mask().width()).isEqualTo(2);
    assertThat(part.mask().height()).isEqualTo(2);
    assertThat(part.mask().sum()).isEqualTo(7 + 8 + 11 + 255);
    assertThat(part.mask().sumOfSquares()).isEqualTo(49 + 64 + 121 + 255 * 255);
  }

  @Test
  void of_a_mask_at_the_lower_right_edge_the_upper_left_remains() {
    GlyphMasks.Placed part = at(97, 49).within(100, 50).orElseThrow();
    assertThat(part.left()).isEqualTo(97);
    assertThat(part.top()).isEqualTo(49);
    assertThat(part.mask().ink()).containsExactly(1, 2, 3);
  }

  @Test
  void nothing_is_left_of_a_mask_beside_the_page() {
    assertThat(at(-4, 0).within(100, 100)).isEmpty();
    assertThat(at(0, 50).within(100, 50)).isEmpty();
  }
}
