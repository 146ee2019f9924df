package org.rightsdesk.documents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.testing.FakeRecogniser;
import org.rightsdesk.documents.testing.TestImages;

/** Which pages are read, and what becomes of what was read there. */
class ScanReaderTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private final FakeRecogniser recogniser = new FakeRecogniser("Dear Featherstone", "thank you");

  private static PaintedPage page(BufferedImage image, List<Word> words, Optional<String> problem) {
    return new PaintedPage(310, 438.5, PagePicture.of(image), 0, words, List.of(), problem);
  }

  private static BufferedImage scan() {
    return TestImages.scan(620, 877, "Dear Featherstone", "thank you");
  }

  private static Word word(String text, double x, double y, double width) {
    return new Word(text, new Box(x, y, width, 14), 0);
  }

  private PageWords read(PaintedPage page) {
    return new ScanReader(recogniser, CLOCK).read(page);
  }

  @Test
  void a_scan_without_words_has_those_that_were_read_and_says_so() {
    PageWords read = read(page(scan(), List.of(), Optional.empty()));
    assertThat(read.source()).isEqualTo(WordSource.RECOGNISED);
    assertThat(read.words())
        .extracting(Word::text)
        .containsExactly("Dear", "Featherstone", "thank", "you");
    assertThat(read.words()).extracting(Word::line).containsExactly(0, 0, 1, 1);
    assertThat(read.words().getFirst().box().x()).isBetween(36.0, 41.0);
    assertThat(read.words().getFirst().box().bottom()).isBetween(71.0, 76.0);
  }

  @Test
  void where_no_machine_may_read_the_page_says_that_it_is_unread() {
    PageWords read =
        new ScanReader(TextRecogniser.NONE, CLOCK).read(page(scan(), List.of(), Optional.empty()));
    assertThat(read).isEqualTo(new PageWords(List.of(), WordSource.UNREAD));
  }

  @Test
  void a_page_whose_words_the_file_says_is_not_read() {
    List<Word> many = Collections.nCopies(20, word("word", 10, 10, 20));
    assertThat(read(page(scan(), many, Optional.empty())))
        .isEqualTo(new PageWords(many, WordSource.FILE));
    assertThat(recogniser.calls()).isZero();
  }

  @Test
  void a_page_whose_writing_is_all_said_by_the_file_is_not_read() {
    List<Word> all =
        List.of(word("Dear-Featherstone", 36, 58, 150), word("thank-you", 36, 130, 90));
    assertThat(read(page(scan(), all, Optional.empty())).source()).isEqualTo(WordSource.FILE);
    assertThat(recogniser.calls()).isZero();
  }

  @Test
  void paper_without_writing_and_a_note_in_the_place_of_a_page_are_not_read() {
    assertThat(read(page(TestImages.scan(620, 877), List.of(), Optional.empty())).source())
        .isEqualTo(WordSource.FILE);
    assertThat(read(page(scan(), List.of(), Optional.of("It is damaged."))).source())
        .isEqualTo(WordSource.FILE);
    assertThat(recogniser.calls()).isZero();
  }

  @Test
  void what_the_file_says_is_kept_and_not_said_twice() {
    Word stamp = word("RECEIVED", 36, 58, 32);
    assertThat(read(page(scan(), List.of(stamp), Optional.empty())).words())
        .extracting(Word::text)
        .containsExactly("RECEIVED", "Featherstone", "thank", "you");
  }

  @Test
  void stains_and_words_off_the_page_are_dropped_and_white_space_is_taken_out() {
    TextRecogniser unsure =
        picture ->
            Optional.of(
                List.of(
                    new RecognisedWord("~;", new PixelArea(1, 1, 9, 9), 0, 39),
                    new RecognisedWord("gone", new PixelArea(700, 1, 710, 9), 0, 90),
                    new RecognisedWord("Mr\u00A0\tQuill", new PixelArea(1, 1, 90, 9), 1, 90)));
    assertThat(
            new ScanReader(unsure, CLOCK).read(page(scan(), List.of(), Optional.empty())).words())
        .extracting(Word::text)
        .containsExactly("MrQuill");
  }

  @Test
  void a_record_that_takes_too_long_has_its_later_pages_unread() {
    Instant[] now = {Instant.EPOCH};
    ScanReader reader =
        new ScanReader(
            picture -> {
              now[0] = now[0].plus(Duration.ofMinutes(3));
              return recogniser.recognise(picture);
            },
            () -> now[0]);
    PaintedPage page = page(scan(), List.of(), Optional.empty());
    assertThat(
            Arrays.asList(
                reader.read(page).source(), reader.read(page).source(), reader.read(page).source()))
        .containsExactly(WordSource.RECOGNISED, WordSource.RECOGNISED, WordSource.UNREAD);
  }
}
