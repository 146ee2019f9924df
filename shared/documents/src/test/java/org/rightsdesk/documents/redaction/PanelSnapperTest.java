package org.rightsdesk.documents.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

class PanelSnapperTest {
  private static final Word DEAR = new Word("Dear", new Box(100, 100, 25, 12), 0);
  private static final Word NAME = new Word("Featherstone", new Box(128, 100, 65, 12), 0);
  private static final Word THANKS = new Word("thanks", new Box(196, 100, 40, 12), 0);

  private static CanonicalPage page(double jpegBlock) {
    return new CanonicalPage(
        1,
        595,
        842,
        "",
        "",
        PictureKind.TEXT,
        jpegBlock,
        List.of(DEAR, NAME, THANKS),
        WordSource.FILE,
        List.of(),
        Optional.empty());
  }

  private static CanonicalPage recognised(Word word) {
    return new CanonicalPage(
        1,
        595,
        842,
        "",
        "",
        PictureKind.GREY_PHOTOGRAPH,
        0,
        List.of(word),
        WordSource.RECOGNISED,
        List.of(),
        Optional.empty());
  }

  private static Panel panel(double x, double y, double width, double height) {
    return new Panel(1, x, y, width, height, "third-party");
  }

  private static PagePicture white() {
    byte[] samples = new byte[595 * 842];
    Arrays.fill(samples, (byte) 0xFF);
    return new PagePicture(595, 842, PictureKind.TEXT, samples);
  }

  @Test
  void a_panel_over_part_of_a_word_covers_it_whole_with_a_margin() {
    Box box = PanelSnapper.snap(page(0), List.of(panel(140, 104, 5, 3))).getFirst().box();
    assertThat(box.x()).isLessThanOrEqualTo(126);
    assertThat(box.right()).isGreaterThanOrEqualTo(195);
    assertThat(box.y()).isLessThanOrEqualTo(99);
    assertThat(box.bottom()).isGreaterThanOrEqualTo(113);
  }

  @Test
  void a_panel_over_a_word_that_was_read_does_not_tell_how_its_letters_end() {
    Word high = new Word("Featherstone", new Box(127.6, 263.5, 140.2, 9.2), 0);
    Word low = new Word("Quillsworthy", new Box(128.1, 263.1, 143.8, 11.9), 0);
    List<Panel> panels =
        PanelSnapper.snap(recognised(high), List.of(Panel.over(1, high.box(), "third-party")));
    assertThat(panels)
        .isEqualTo(
            PanelSnapper.snap(recognised(low), List.of(Panel.over(1, low.box(), "third-party"))));
    assertThat(panels).extracting(Panel::box).containsExactly(new Box(120, 258, 156, 18));
  }

  @Test
  void a_low_panel_across_a_word_that_runs_down_the_page_covers_it_whole() {
    Word down = new Word("Ashworth", new Box(300, 200, 11, 60), 0);
    assertThat(PanelSnapper.wordsTouched(List.of(down), new Box(290, 225, 40, 10)))
        .containsExactly(down);
  }

  @Test
  void widths_are_whole_steps() {
    Box box = PanelSnapper.snap(page(0), List.of(panel(140, 104, 5, 3))).getFirst().box();
    assertThat(box.width() % PanelSnapper.GRID)
        .isCloseTo(0, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void neighbours_that_are_only_brushed_are_still_said() {
    BurnedPage burned = BurnedPage.burn(page(0), white(), List.of(panel(140, 104, 5, 3)));
    assertThat(burned.words().stream().map(LayerWord::text))
        .containsExactly("Dear", RedactedRecord.TOKEN, "thanks");
  }

  @Test
  void a_word_whose_middle_a_panel_covers_is_not_said() {
    Word down = new Word("officer", new Box(100, 100, 10, 30), 0);
    CanonicalPage page =
        new CanonicalPage(
            1,
            595,
            842,
            "",
            "",
            PictureKind.COLOUR,
            8,
            List.of(down),
            WordSource.FILE,
            List.of(),
            Optional.empty());
    BurnedPage burned = BurnedPage.burn(page, white(), List.of(panel(50, 123.5, 47.5, 40)));
    assertThat(burned.words().stream().map(LayerWord::text)).containsExactly(RedactedRecord.TOKEN);
  }

  @Test
  void panels_side_by_side_become_one_and_two_exemptions_stay_two() {
    Panel first = panel(130, 100, 20, 10);
    Panel second = panel(200, 100, 20, 10);
    assertThat(PanelSnapper.snap(page(0), List.of(first, second))).hasSize(1);
    Panel other = new Panel(1, 200, 100, 20, 10, "legal-advice");
    assertThat(PanelSnapper.snap(page(0), List.of(first, other))).hasSize(2);
  }

  @Test
  void the_block_of_a_JPEG_is_added_all_around() {
    Box box = PanelSnapper.snap(page(8), List.of(panel(300, 300, 40, 20))).getFirst().box();
    assertThat(box.x()).isLessThanOrEqualTo(290);
    assertThat(box.y()).isLessThanOrEqualTo(291);
    assertThat(box.bottom()).isGreaterThanOrEqualTo(329);
  }

  @Test
  void ink_that_runs_on_is_followed_but_a_rule_across_the_page_is_not() {
    PagePicture picture = white();
    picture.blacken(new PixelArea(310, 405, 361, 408));
    picture.blacken(new PixelArea(0, 605, 595, 607));
    Box signature =
        PanelSnapper.snap(page(0), picture, List.of(panel(300, 400, 40, 15))).getFirst().box();
    assertThat(signature.right()).isGreaterThanOrEqualTo(361);
    Box ruled =
        PanelSnapper.snap(page(0), picture, List.of(panel(300, 600, 40, 15))).getFirst().box();
    assertThat(ruled.width()).isLessThanOrEqualTo(48);
  }

  @Test
  void a_panel_off_the_page_hides_nothing_and_says_so() {
    Panel off = panel(700, 100, 20, 20);
    assertThat(PanelSnapper.snap(page(0), List.of(off))).isEmpty();
    assertThat(PanelSnapper.warnings(page(0), List.of(off)))
        .contains(new PanelWarning(off, PanelWarning.Kind.OFF_THE_PAGE));
  }

  @Test
  void a_short_word_alone_could_be_guessed() {
    Panel dear = panel(100, 100, 25, 12);
    assertThat(PanelSnapper.warnings(page(0), List.of(dear)))
        .containsExactly(new PanelWarning(dear, PanelWarning.Kind.GUESSABLE_WIDTH));
    assertThat(PanelSnapper.warnings(page(0), List.of(panel(130, 100, 60, 12)))).isEmpty();
  }
}
