package org.rightsdesk.correspondence.outgoing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.rightsdesk.domain.people.EmailAddress;

/**
 * Reads an organisation from a file of properties.
 *
 * <p>Lists are numbered from 1: {@code purposes.1}, {@code purposes.2}. The sample in the folder
 * {@code organisation} shows every key.
 */
public final class OrganisationConfiguration {
  private final Properties properties;
  private final Set<String> unread;

  private OrganisationConfiguration(Properties properties) {
    this.properties = properties;
    this.unread = new TreeSet<>(properties.stringPropertyNames());
  }

  /**
   * Reads an organisation from a file in UTF-8.
   *
   * @throws IllegalStateException with the file's name and what is wrong, if it cannot be read or
   *     is no organisation: a function without its organisation must not start
   */
  public static Organisation read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(file + " does not describe an organisation: " + e, e);
    }
  }

  /**
   * Reads an organisation.
   *
   * @throws IOException when the reader fails
   * @throws IllegalArgumentException when a key that every organisation needs is missing, or there
   *     is one that none has; it is named
   */
  static Organisation read(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    OrganisationConfiguration configuration = new OrganisationConfiguration(properties);
    Organisation organisation = configuration.organisation();
    if (!configuration.unread.isEmpty()) {
      throw new IllegalArgumentException(
          "these are no keys, or a number before them is left out: "
              + String.join(", ", configuration.unread));
    }
    return organisation;
  }

  private Organisation organisation() {
    return new Organisation(
        required("name"),
        required("team"),
        new EmailAddress(required("reply-address")),
        list("postal-address"),
        required("telephone"),
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
    unread.remove(key);
    return properties.getProperty(key, "").strip();
  }
}
