package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.web.Response;

/** The password of a record is entered on its page, and kept where only what converts reads it. */
class RecordPasswordTest {
  private static final String WORDS = "fuchsia gate";

  private final World world = new World();
  private final Browser officer = world.as(World.OFFICER);
  private final CaseReference reference = world.records().locked();
  private final String record = "/cases/" + reference + "/records/record-0001";

  private Response give(String password) {
    return officer.post(record + "/password", Map.of("password", password));
  }

  @Test
  void a_record_that_wants_a_password_offers_to_enter_it() {
    assertThat(officer.page(record + "/outcome"))
        .contains("If you know its password", record + "/password")
        .doesNotContain("did not open it");
    assertThat(officer.page(record + "/password")).contains("This file needs a password.");
  }

  @Test
  void what_is_entered_lies_in_the_store_and_neither_history_nor_papers_nor_pages_say_it()
      throws IOException {
    assertThat(give(WORDS).header("Location")).contains(record + "/outcome");

    assertThat(world.stored("passwords/" + reference + "/record-0001")).isEqualTo(WORDS);
    assertThat(world.state(reference).hasRecordsToConvert()).isTrue();
    assertThat(world.casebook().history(reference).toString()).doesNotContain(WORDS);
    assertThat(world.casebook().papers(reference).toString()).doesNotContain(WORDS);
    assertThat(officer.page(record + "/outcome"))
        .contains("It is being made ready.")
        .doesNotContain(WORDS, "If you know its password");
    assertThat(officer.page("/cases/" + reference + "/history"))
        .contains("The password of record-0001 was given")
        .doesNotContain(WORDS);
  }

  @Test
  void a_wrong_one_is_said_and_asked_for_again() throws IOException {
    give("another");
    world.records().lock(reference);

    assertThat(officer.page(record + "/outcome"))
        .contains("The password that was given did not open it.");
    give(WORDS);
    assertThat(world.stored("passwords/" + reference + "/record-0001")).isEqualTo(WORDS);
    assertThat(world.state(reference).hasRecordsToConvert()).isTrue();
  }

  @Test
  void nothing_entered_is_said_and_what_was_entered_is_not_shown_again() {
    assertThat(give(" ").body().asText()).contains("Enter the password");
    give(WORDS);
    assertThat(give(WORDS).body().asText())
        .contains(Rule.NO_PASSWORD_WANTED.sentence())
        .doesNotContain(WORDS);
  }
}
