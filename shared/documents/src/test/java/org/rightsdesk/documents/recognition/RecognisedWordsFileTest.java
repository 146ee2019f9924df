package org.rightsdesk.documents.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.documents.picture.PixelArea;

class RecognisedWordsFileTest {
  @Test
  void what_was_written_is_read_again() throws IOException {
    List<RecognisedWord> words =
        List.of(
            new RecognisedWord("Siân", new PixelArea(1, 2, 30, 40), 0, 91.25),
            new RecognisedWord("\"you\"", new PixelArea(-1, 50, 30, 60), 1, 100));
    assertThat(RecognisedWordsFile.parse(RecognisedWordsFile.write(words))).isEqualTo(words);
    assertThat(RecognisedWordsFile.parse(RecognisedWordsFile.write(List.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"words\":[7]}",
        "{\"words\":[{\"text\":\" \",\"left\":1,\"top\":1,\"right\":2,\"bottom\":2,"
            + "\"line\":0,\"confidence\":90}]}",
        "{\"words\":[{\"text\":\"a\",\"left\":1}]}"
      })
  void anything_else_is_an_error(String content) {
    assertThatThrownBy(() -> RecognisedWordsFile.parse(content)).isInstanceOf(IOException.class);
  }
}
