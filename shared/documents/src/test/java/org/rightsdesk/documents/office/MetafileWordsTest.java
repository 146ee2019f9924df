package org.rightsdesk.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.testing.Metafiles;

class MetafileWordsTest {
  @Test
  void letters_that_follow_one_another_are_one_word_and_other_lines_are_apart() {
    byte[] picture =
        new Metafiles()
            .words(5, 20, "Am")
            .words(25, 20, "ara")
            .words(70, 20, "Bennett")
            .words(5, 40, "arrears")
            .shortWords(5, 60, "£312")
            .glyphs("$%")
            .bytes();

    assertThat(MetafileWords.read(picture)).containsExactly("Amara", "Bennett", "arrears", "£312");
  }

  @Test
  void a_picture_of_the_older_kind_is_read_too() {
    assertThat(MetafileWords.read(Metafiles.older("Bennett", "rent")))
        .containsExactly("Bennett", "rent");
  }

  @Test
  void of_a_damaged_picture_the_words_before_the_damage_are_kept() {
    byte[] picture = new Metafiles().words(0, 0, "Amara").words(0, 9, "Bennett").bytes();

    assertThat(MetafileWords.read(Arrays.copyOf(picture, picture.length - 60)))
        .containsExactly("Amara");
    assertThat(MetafileWords.read("no picture at all".repeat(9).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(MetafileWords.read(new byte[0])).isEmpty();
  }
}
