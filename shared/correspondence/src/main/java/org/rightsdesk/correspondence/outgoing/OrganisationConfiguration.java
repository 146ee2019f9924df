package org.rightsdesk.correspondence.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.rightsdesk.domain.people.EmailAddress;

/**
 * Reads an organisation from a file of properties.
 *
 * <p>Lists are numbered from 1: {@code purposes.1}, {@code purposes.2}. The sample shows every key.
 */
public final class OrganisationConfiguration {
  private static final String SAMPLE = "larkfield-homes.properties";

  private final Properties properties;

  private OrganisationConfiguration(Properties properties) {
    this.properties = properties;
  }

  /**
   * Reads an organisation.
   *
   * @throws IOException when the reader fails
   * @throws IllegalArgumentException when a key that every organisation needs is missing; it is
   *     named
   */
  public static Organisation read(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    return new OrganisationConfiguration(properties).organisation();
  }

  /** Returns Larkfield Homes, the invented landlord of the demonstration. */
  public static Organisation sample() {
    try (InputStream stream = OrganisationConfiguration.class.getResourceAsStream(SAMPLE)) {
      if (stream == null) {
        throw new IllegalStateException("the sample organisation is not packaged");
      }
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Organisation organisation() {
    return new Organisation(
        required("name"),
        required("team"),
        new EmailAddress(required("reply-address")),
        list("postal-address"),
        required("telephone"),
        Set.copyOf(list("mail-domains")),
        new Organisation.PrivacyFacts(
            list("purposes"),
            list("categories"),
            list("recipients"),
            list("retention"),
            list("sources"),
            optional("automated-decisions"),
            optional("transfers")),
        contact("commissioner"),
        contact("review"));
  }

  private Organisation.Contact contact(String key) {
    return new Organisation.Contact(required(key + ".name"), list(key + ".contact"));
  }

  private List<String> list(String key) {
    List<String> values = new ArrayList<>();
    for (int number = 1; !optional(key + "." + number).isEmpty(); number++) {
      values.add(optional(key + "." + number));
    }
    return values;
  }

  private String required(String key) {
    String value = optional(key);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the organisation's configuration lacks " + key);
    }
    return value;
  }

  private String optional(String key) {
    return properties.getProperty(key, "").strip();
  }
}
