package org.rightsdesk.functions.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.recognition.RecognisedWord;
import org.rightsdesk.documents.recognition.TextRecogniser;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.aws.S3ObjectStore;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** Each picture of a case is read once, whatever becomes of what is kept. */
class KeptWordsTest {
  private static final List<RecognisedWord> WORDS =
      List.of(
          new RecognisedWord("Dear", new PixelArea(20, 10, 60, 20), 0, 91.5),
          new RecognisedWord("\"Ann\"", new PixelArea(20, 30, 80, 40), 1, 92));

  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final List<PagePicture> read = new ArrayList<>();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final Log log =
      new Log("convert", Clock.systemUTC(), new PrintStream(lines, true, StandardCharsets.UTF_8));

  private TextRecogniser words(String bucket, String prefix) {
    return words(bucket, prefix, Optional.of(WORDS));
  }

  private TextRecogniser words(
      String bucket, String prefix, Optional<List<RecognisedWord>> machine) {
    TextRecogniser recogniser =
        picture -> {
          read.add(picture);
          return machine;
        };
    return new KeptWords(recogniser, store, bucket, prefix, log);
  }

  private static PagePicture picture(int width, int height, int light) {
    byte[] samples = new byte[width * height];
    Arrays.fill(samples, (byte) light);
    return new PagePicture(width, height, PictureKind.GREY_PHOTOGRAPH, samples);
  }

  @Nested
  class A_picture {
    @Test
    void of_a_case_is_read_once_and_gives_the_same_words_again() {
      assertThat(words("store", "words/1/").recognise(picture(4, 3, 200))).contains(WORDS);
      assertThat(words("store", "words/1/").recognise(picture(4, 3, 200))).contains(WORDS);
      assertThat(read).hasSize(1);
      assertThat(lines.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void that_holds_no_words_is_read_once_too() {
      TextRecogniser none = words("store", "words/1/", Optional.of(List.of()));
      assertThat(none.recognise(picture(4, 3, 200))).contains(List.of());
      assertThat(none.recognise(picture(4, 3, 200))).contains(List.of());
      assertThat(read).hasSize(1);
    }

    @Test
    void that_was_not_read_is_tried_again() {
      TextRecogniser failing = words("store", "words/1/", Optional.empty());
      assertThat(failing.recognise(picture(4, 3, 200))).isEmpty();
      assertThat(words("store", "words/1/").recognise(picture(4, 3, 200))).contains(WORDS);
      assertThat(read).hasSize(2);
    }

    @Test
    void that_differs_in_its_pixels_or_its_shape_is_another() {
      TextRecogniser words = words("store", "words/1/");
      words.recognise(picture(4, 3, 200));
      words.recognise(picture(4, 3, 201));
      words.recognise(picture(3, 4, 200));
      assertThat(read).hasSize(3);
    }

    @Test
    void of_another_case_is_read_again_and_kept_under_another_name() {
      words("store", "words/1/").recognise(picture(4, 3, 200));
      words("store", "words/2/").recognise(picture(4, 3, 200));
      assertThat(read).hasSize(2);
      List<String> names =
          store.keys("store", "words/").stream().map(key -> key.substring(8)).toList();
      assertThat(names).hasSize(2).doesNotHaveDuplicates().allMatch(one -> one.length() == 64);
    }
  }

  @Nested
  class What_fails {
    @Test
    void are_kept_words_that_are_no_longer_readable_and_the_picture_is_read_anew() {
      words("store", "words/1/").recognise(picture(4, 3, 200));
      String key = store.keys("store", "words/1/").getFirst();
      store.put("store", key, "application/json", "{\"words\":[7".getBytes(StandardCharsets.UTF_8));

      assertThat(words("store", "words/1/").recognise(picture(4, 3, 200))).contains(WORDS);
      assertThat(words("store", "words/1/").recognise(picture(4, 3, 200))).contains(WORDS);

      assertThat(read).hasSize(2);
      assertThat(lines.toString(StandardCharsets.UTF_8))
          .containsOnlyOnce("the words kept of a page were not reached");
    }

    @Test
    void is_a_store_and_the_words_are_given_all_the_same_and_named_in_no_log() {
      ObjectStore failing =
          new S3ObjectStore(
              () -> {
                throw new IllegalStateException("no key for words/Ann");
              });
      TextRecogniser words =
          new KeptWords(picture -> Optional.of(WORDS), failing, "store", "words/1/", log);

      assertThat(words.recognise(picture(4, 3, 200))).contains(WORDS);

      assertThat(lines.toString(StandardCharsets.UTF_8))
          .contains("were not reached", "were not kept")
          .doesNotContain("Ann");
    }
  }
}
