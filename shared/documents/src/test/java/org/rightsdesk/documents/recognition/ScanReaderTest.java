package org.rightsdesk.documents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
    return page(image, words, List.of(), problem);
  }

  private static PaintedPage page(
      BufferedImage image, List<Word> words, List<Box> pictures, Optional<String> problem) {
    return new PaintedPage(
        310, 438.5, PagePicture.of(image), 0, words, pictures, List.of(), problem);
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

  /** A page with twenty words of its own in its upper half. */
  private PageWords readWritten(BufferedImage image, Box... pictures) {
    return read(page(image, written(), List.of(pictures), Optional.empty()));
  }

  private static List<Word> written() {
    List<Word> words = new ArrayList<>(Collections.nCopies(19, word("word", 36, 10, 20)));
    words.add(word("Dear-Featherstone", 36, 58, 150));
    return words;
  }

  @Test
  void of_a_written_page_only_the_picture_on_it_is_read() {
    List<PagePicture> seen = new ArrayList<>();
    TextRecogniser noting =
        picture -> {
          seen.add(picture);
          return new FakeRecogniser("thank you").recognise(picture);
        };
    PageWords read =
        new ScanReader(noting, CLOCK)
            .read(page(scan(), written(), List.of(new Box(30, 110, 200, 40)), Optional.empty()));
    assertThat(read.source()).isEqualTo(WordSource.RECOGNISED);
    assertThat(read.words().subList(0, 20)).isEqualTo(written());
    assertThat(read.words().subList(20, 22)).extracting(Word::text).containsExactly("thank", "you");
    assertThat(read.words().get(20).box().y()).isBetween(120.0, 150.0);
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().lightness(120, 130)).isEqualTo(255);
    assertThat(seen.getFirst().lightness(75, 230)).isBetween(200, 250);
  }

  @Test
  void a_logo_a_frame_and_a_picture_whose_words_the_file_says_are_not_read() {
    assertThat(readWritten(scan(), new Box(36, 120, 60, 40)).source()).isEqualTo(WordSource.FILE);
    BufferedImage dark = TestImages.scan(620, 877);
    dark.createGraphics().fillRect(100, 400, 300, 200);
    assertThat(readWritten(dark, new Box(50, 200, 150, 100)).source()).isEqualTo(WordSource.FILE);
    assertThat(readWritten(scan(), new Box(30, 50, 200, 40)).source()).isEqualTo(WordSource.FILE);
    assertThat(recogniser.calls()).isZero();
  }

  @Test
  void a_written_page_whose_picture_nobody_read_says_so() {
    PaintedPage page =
        page(scan(), written(), List.of(new Box(30, 110, 200, 40)), Optional.empty());
    assertThat(new ScanReader(TextRecogniser.NONE, CLOCK).read(page))
        .isEqualTo(new PageWords(written(), WordSource.UNREAD));
  }

  @Test
  void strips_of_a_scan_on_a_written_page_are_one_picture_and_what_is_read_beside_it_is_dropped() {
    TextRecogniser machine =
        picture ->
            Optional.of(
                List.of(
                    new RecognisedWord("between", new PixelArea(80, 255, 160, 275), 0, 90),
                    new RecognisedWord("beside", new PixelArea(80, 600, 160, 620), 1, 90)));
    Box upper = new Box(30, 110, 200, 22);
    Box lower = new Box(30, 132, 200, 22);
    assertThat(
            new ScanReader(machine, CLOCK)
                .read(page(scan(), written(), List.of(upper, lower), Optional.empty()))
                .words())
        .extracting(Word::text)
        .contains("between")
        .doesNotContain("beside");
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
  void words_of_the_file_that_a_machine_runs_together_are_not_said_twice() {
    List<Word> apart =
        List.of(
            word("for", 100, 60, 30),
            word("your", 132, 60, 30),
            word("good", 164, 60, 30),
            word("time", 196, 60, 30));
    TextRecogniser joining =
        picture ->
            Optional.of(
                List.of(
                    new RecognisedWord(
                        "foryourgoodtime", new PixelArea(200, 120, 452, 148), 0, 90)));
    assertThat(new ScanReader(joining, CLOCK).read(page(scan(), apart, Optional.empty())).words())
        .isEqualTo(apart);
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
