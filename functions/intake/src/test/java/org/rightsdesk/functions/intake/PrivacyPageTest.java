package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** The privacy notice, which says what the deployment does. */
class PrivacyPageTest {
  private static String page(boolean recognised) {
    return new IntakeFixture(URI.create("https://ask.brackenfield.example"), recognised)
        .visitor()
        .read("/privacy")
        .body()
        .asText();
  }

  @Test
  void it_tells_what_the_organisation_set_down_and_who_to_turn_to() {
    assertThat(page(false))
        .contains(
            "to let and manage homes",
            "your household, tenancy",
            "the local council",
            "you, and people who act for you",
            "three years after it is closed",
            "by computer alone",
            "in the United Kingdom",
            "Information Commissioner's Office",
            "ico.org.uk");
  }

  @Test
  void it_names_the_service_that_reads_scans_where_that_is_switched_on_and_only_there() {
    assertThat(page(true))
        .contains("Amazon Textract reads the words on scanned pages for us")
        .contains("the local council");
    assertThat(page(false)).doesNotContain("Textract", "Amazon");
  }

  @Test
  void every_page_leads_to_it() {
    assertThat(new IntakeFixture().visitor().read("/").body().asText())
        .contains("href=\"/privacy\"");
  }
}
