package org.rightsdesk.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.picture.PagePicture;

class TextLayoutTest {
  private static final double MARGIN = 60;
  private static final String EVERY_SCRIPT =
      """
      Dear Ελένη and Анна
      أنا محمد علي وأسكن في 14 Mill Lane منذ 05/12/2026 (الطابق الثاني).
      שלום, שמי דוד כהן ואני גר ב-12 High Street
      मैं किराये के मकान में रहती हूँ
      আমি ভাড়া বাড়িতে থাকি
      ਮੈਂ ਕਿਰਾਏ ਦੇ ਘਰ ਵਿੱਚ
      நான் வாடகை வீட்டில் வசிக்கிறேன்
      我叫王小明
      """;

  @Test
  void a_paragraph_read_from_right_to_left_begins_at_the_right_edge() {
    List<PlacedWord> words = TextLayout.layOut("محمد علي 12 هنا").getFirst();

    assertThat(words).extracting(PlacedWord::text).containsExactly("محمد", "علي", "12", "هنا");
    assertThat(words).extracting(PlacedWord::token).containsExactly(0, 1, 2, 3);
    assertThat(words.getFirst().box().right()).isEqualTo(TextLayout.WIDTH - MARGIN, within(0.01));
    for (int i = 1; i < words.size(); i++) {
      assertThat(words.get(i).box().right()).isLessThan(words.get(i - 1).box().x());
    }
  }

  @Test
  void a_word_read_in_both_directions_is_in_parts_with_one_number() {
    List<PlacedWord> words = TextLayout.layOut("אבג12 x").getFirst();

    assertThat(words).extracting(PlacedWord::text).containsExactly("אבג", "12", "x");
    assertThat(words).extracting(PlacedWord::token).containsExactly(0, 0, 1);
    assertThat(words.get(1).box().right()).isEqualTo(words.get(0).box().x(), within(0.01));
  }

  @Test
  void a_token_stays_whole_and_leaves_the_line_its_direction() {
    List<PlacedWord> words = TextLayout.layOut("[redacted] علي [redacted] هنا").getFirst();

    assertThat(words)
        .extracting(PlacedWord::text)
        .containsExactly("[redacted]", "علي", "[redacted]", "هنا");
    assertThat(words.getFirst().box().right()).isEqualTo(TextLayout.WIDTH - MARGIN, within(0.01));
  }

  @Test
  void a_long_paragraph_goes_on_at_the_right_edge_of_the_next_line() {
    List<PlacedWord> words = TextLayout.layOut("كلمة ".repeat(60)).getFirst();

    List<Double> edges = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i == 0 || words.get(i).line() > words.get(i - 1).line()) {
        edges.add(words.get(i).box().right());
      }
    }
    assertThat(edges).hasSizeGreaterThan(2);
    assertThat(edges)
        .allSatisfy(edge -> assertThat(edge).isEqualTo(edges.getFirst(), within(0.01)));
  }

  @Test
  void each_word_is_painted_in_its_box_and_nothing_beside() {
    List<PlacedWord> words = TextLayout.layOut(EVERY_SCRIPT).getFirst();

    PagePicture whole = TextPainting.paint(words);

    assertThat(words).hasSizeGreaterThan(40);
    for (PlacedWord word : words) {
      PagePicture others =
          TextPainting.paint(words.stream().filter(other -> !other.equals(word)).toList());
      assertThat(changed(whole, others, word.box())).as(word.text()).isPositive();
      assertThat(changed(whole, others, page()) - changed(whole, others, word.box().grown(3)))
          .as(word.text())
          .isZero();
    }
  }

  private static Box page() {
    return new Box(0, 0, TextLayout.WIDTH, TextLayout.HEIGHT);
  }

  /** How many pixels of an area differ. */
  private static int changed(PagePicture one, PagePicture other, Box area) {
    double scale = CanonicalRecord.RESOLUTION / 72.0;
    int count = 0;
    int bottom = (int) Math.min(one.height(), area.bottom() * scale);
    int right = (int) Math.min(one.width(), area.right() * scale);
    for (int y = (int) (area.y() * scale); y < bottom; y++) {
      for (int x = (int) (area.x() * scale); x < right; x++) {
        count += one.samples()[y * one.width() + x] == other.samples()[y * one.width() + x] ? 0 : 1;
      }
    }
    return count;
  }
}
