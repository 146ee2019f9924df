package org.rightsdesk.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.web.Brand;

class OrganisationWiringTest {
  @Test
  void the_service_that_reads_scans_is_a_recipient_only_where_words_are_recognised() {
    List<String> listed =
        OrganisationWiring.organisation(environment("yes")).privacy().recipients();

    assertThat(OrganisationWiring.withRecipients(environment("no")).privacy().recipients())
        .isEqualTo(listed);
    assertThat(OrganisationWiring.withRecipients(environment("yes")).privacy().recipients())
        .startsWith(listed.toArray(String[]::new))
        .hasSize(listed.size() + 1)
        .last()
        .asString()
        .contains("Amazon Textract");
  }

  @Test
  void pages_name_the_organisation_and_where_to_write() {
    Organisation organisation = OrganisationWiring.organisation(environment("no"));

    Brand brand = OrganisationWiring.brand(organisation, URI.create("https://weather.example"));

    assertThat(brand.organisation()).isEqualTo("Larkfield Homes");
    assertThat(brand.email()).isEqualTo(organisation.replyAddress().value());
    assertThat(brand.exit()).isEqualTo(URI.create("https://weather.example"));
  }

  private static Environment environment(String recogniseWords) {
    return new Environment(
        Map.of(
            "ORGANISATION_FILE",
            "../../organisation/organisation.properties",
            "RECOGNISE_WORDS",
            recogniseWords));
  }
}
