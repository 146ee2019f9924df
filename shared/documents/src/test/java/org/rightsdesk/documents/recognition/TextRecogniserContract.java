package org.rightsdesk.documents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.testing.TestImages;

/** What every machine that reads pictures does. */
abstract class TextRecogniserContract {
  static final String[] LINES = {"Everybody may read", "Featherstone", "all of the rest"};

  /** A recogniser; the pictures of the suite say {@link #LINES}. */
  abstract TextRecogniser recogniser();

  private static PagePicture scan() {
    return PagePicture.of(TestImages.scan(1240, 1754, LINES));
  }

  private List<RecognisedWord> read(PagePicture picture) {
    return recogniser().recognise(picture).orElseThrow();
  }

  @Test
  void words_come_in_reading_order_line_by_line() {
    List<RecognisedWord> words = read(scan());
    assertThat(words)
        .extracting(RecognisedWord::text)
        .containsExactly("Everybody", "may", "read", "Featherstone", "all", "of", "the", "rest");
    assertThat(words).extracting(RecognisedWord::line).containsExactly(0, 0, 0, 1, 2, 2, 2, 2);
    assertThat(words)
        .extracting(RecognisedWord::confidence)
        .allMatch(one -> one > 60 && one <= 100);
  }

  @Test
  void words_stand_where_they_were_painted() {
    RecognisedWord name = read(scan()).get(3);
    assertThat(name.area().left()).isBetween(145, 165);
    assertThat(name.area().right()).isBetween(440, 560);
    assertThat(name.area().top()).isBetween(525, 560);
    assertThat(name.area().bottom()).isBetween(578, 605);
  }

  @Test
  void an_empty_page_is_read_and_holds_nothing() {
    byte[] white = new byte[400 * 600];
    Arrays.fill(white, (byte) 0xFF);
    assertThat(read(new PagePicture(400, 600, PictureKind.TEXT, white))).isEmpty();
  }

  @Test
  void a_picture_is_not_changed_by_being_read() {
    PagePicture picture = scan();
    byte[] before = picture.samples().clone();
    assertThat(read(picture)).isNotEmpty();
    assertThat(picture.samples()).isEqualTo(before);
  }
}
