package org.rightsdesk.local.cloud.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are found in every store of the cloud, and in none that stands for the world outside. */
class KeptWordsTest {
  private final Path home;
  private final KeptWords kept;

  KeptWordsTest(@TempDir Path folder) {
    home = folder;
    kept =
        new KeptWords(
            words -> words.equals("heliotrope") ? List.of("table item-1") : List.of(),
            folder,
            "rightsdesk-sourcebucket");
  }

  private void keep(String file, String words) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, words);
  }

  @Test
  void words_are_found_in_items_objects_executions_calls_and_logs() throws Exception {
    List<String> places =
        List.of(
            "objects/rightsdesk-records/letter",
            "executions/watch/RD-1",
            "calls/000000000001.json",
            "logs/LettersFunction.log",
            "dead-letters/1.json",
            "tmp/ConvertFunction-1/page");
    for (String place : places) {
      keep(place, "all about the Heliotrope stain");
    }

    assertThat(kept.places("heliotrope"))
        .contains("table item-1")
        .containsAll(places)
        .hasSize(places.size() + 1);
  }

  @Test
  void a_name_holds_words_as_well_as_what_is_in_it() throws Exception {
    keep("objects/rightsdesk-identity/uploads/Heliotrope.pdf", "x");

    assertThat(kept.places("heliotrope.pdf"))
        .containsExactly("objects/rightsdesk-identity/uploads/Heliotrope.pdf");
  }

  @Test
  void words_of_any_alphabet_are_found() throws Exception {
    keep("logs/IntakeFunction.log", "señora Łucja");

    assertThat(kept.places("señora Łucja")).containsExactly("logs/IntakeFunction.log");
  }

  @Test
  void the_landlord_s_own_records_and_the_mailboxes_are_left_out() throws Exception {
    keep("objects/objects/rightsdesk-sourcebucket/1/binaryData", "cornflower");
    keep("mail/sent/1.eml", "cornflower");
    keep("records/index.csv", "cornflower");

    assertThat(kept.places("cornflower")).isEmpty();
  }
}
