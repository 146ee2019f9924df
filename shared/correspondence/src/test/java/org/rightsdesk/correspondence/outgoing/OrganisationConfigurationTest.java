package org.rightsdesk.correspondence.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationConfigurationTest {
  private final Path folder;

  OrganisationConfigurationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path changed(String line, String instead) throws IOException {
    String all = Files.readString(Samples.ORGANISATION_FILE);
    assertThat(all).containsOnlyOnce(line);
    return Files.writeString(folder.resolve("organisation.properties"), all.replace(line, instead));
  }

  @Test
  void the_sample_describes_an_organisation_whole() {
    Organisation sample = OrganisationConfiguration.read(Samples.ORGANISATION_FILE);

    assertThat(sample.name()).isEqualTo("Larkfield Homes");
    assertThat(sample.postalAddress()).hasSize(4).last().isEqualTo("LF1 2AB");
    assertThat(sample.reviewContact().lines()).hasSize(3);
  }

  @Test
  void who_reads_words_on_scans_is_named_last_where_it_is_so_and_nowhere_else() throws IOException {
    Organisation sample = OrganisationConfiguration.read(Samples.ORGANISATION_FILE);

    assertThat(sample.withWordsRecognised(true).privacy().recipients())
        .startsWith(sample.privacy().recipients().toArray(String[]::new))
        .hasSize(sample.privacy().recipients().size() + 1)
        .last()
        .asString()
        .contains("Amazon Textract");
    assertThat(sample.withWordsRecognised(false)).isEqualTo(sample);
  }

  @Test
  void a_list_of_recipients_that_was_left_out_stays_missing() throws IOException {
    String all = Files.readString(Samples.ORGANISATION_FILE);
    Path file =
        Files.writeString(
            folder.resolve("organisation.properties"),
            all.replaceAll("(?m)^recipients\\.[0-9]+ = .*$", ""));

    assertThat(
            OrganisationConfiguration.read(file).withWordsRecognised(true).privacy().recipients())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name = Larkfield Homes",
        "team = Information Rights Team",
        "reply-address = information.rights@larkfieldhomes.example",
        "telephone = 0300 000 0100",
        "commissioner.name = Information Commissioner's Office",
        "review.name = Information Governance Casework Manager",
      })
  void a_fact_that_every_organisation_has_is_named_when_it_is_missing(String line)
      throws IOException {
    Path file = changed("\n" + line + "\n", "\n");

    assertThatThrownBy(() -> OrganisationConfiguration.read(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(line.substring(0, line.indexOf(' ')));
  }

  @ParameterizedTest
  @CsvSource({
    "telephone = , telefone = , telephone",
    "transfers = , transfer = , transfer",
    "sources.2 = , sources.4 = , sources.3",
    "reply-address = information.rights@, reply-address = information.rights, email address",
    "postal-address.1 = , postal-address.0 = , postal address",
    "review.contact.1 = , review.contact.9 = , contact",
  })
  void a_mistake_is_said_with_the_file_it_is_in(String line, String mistake, String said)
      throws IOException {
    Path file = changed(line, mistake);

    assertThatThrownBy(() -> OrganisationConfiguration.read(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(said);
  }

  @Test
  void a_file_in_another_encoding_is_refused() throws IOException {
    Path file = folder.resolve("latin.properties");
    Files.writeString(
        file,
        Files.readString(Samples.ORGANISATION_FILE).replace("Larkfield Homes", "Tai Llŷn £"),
        StandardCharsets.UTF_16);

    assertThatThrownBy(() -> OrganisationConfiguration.read(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path file = folder.resolve("none");

    assertThatThrownBy(() -> OrganisationConfiguration.read(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString());
  }
}
