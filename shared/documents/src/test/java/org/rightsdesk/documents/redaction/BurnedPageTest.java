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

/** Which words are left in the text layer of a page whose panels are burned. */
class BurnedPageTest {
  private static final Word DEAR = new Word("Dear", new Box(60, 100, 30, 12), 0);
  private static final Word NAME = new Word("Featherstone", new Box(100, 100, 60, 12), 0);
  private static final Word THANKS = new Word("thanks", new Box(100, 114.2, 60, 20), 1);
  private static final Word STAIN = new Word("stain", new Box(300, 300, 30, 12), 2);

  private static List<String> layer(WordSource source) {
    CanonicalPage page =
        new CanonicalPage(
            1,
            595,
            842,
            "",
            "",
            PictureKind.GREY_PHOTOGRAPH,
            0,
            List.of(DEAR, NAME, THANKS, STAIN),
            source,
            List.of(),
            Optional.empty());
    byte[] samples = new byte[595 * 842];
    Arrays.fill(samples, (byte) 0xD0);
    PagePicture picture = new PagePicture(595, 842, PictureKind.GREY_PHOTOGRAPH, samples);
    for (Word word : List.of(DEAR, NAME, THANKS)) {
      picture.blacken(PixelArea.around(word.box().grown(-2), 1, 1));
    }
    Panel panel = new Panel(1, 100, 102, 60, 12, "third-party");
    return BurnedPage.burn(page, picture, List.of(panel)).words().stream()
        .map(LayerWord::text)
        .toList();
  }

  @Test
  void a_word_that_the_file_says_stays_when_a_margin_only_brushes_it() {
    assertThat(layer(WordSource.FILE))
        .containsExactly("Dear", RedactedRecord.TOKEN, "thanks", "stain");
  }

  @Test
  void a_word_that_a_machine_read_goes_when_a_panel_touches_it_or_nothing_shows_there() {
    assertThat(layer(WordSource.RECOGNISED)).containsExactly("Dear", RedactedRecord.TOKEN);
  }
}
