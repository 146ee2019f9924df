package org.rightsdesk.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.Adjustment;
import org.rightsdesk.domain.people.DateOfBirth;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ReplyChannel;
import org.rightsdesk.local.landlord.Rows;

/** Somebody whom the invented landlord knows, as its table of people has them. */
record Resident(Map<String, String> row) {
  /** Everybody in the table, those who work for or with the landlord included. */
  static List<Resident> everybody() {
    return Rows.read("people.txt").stream().map(Resident::new).toList();
  }

  /** The person whom the table calls so. */
  static Resident called(String key) {
    return everybody().stream()
        .filter(person -> person.cell("key").equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + key));
  }

  private String cell(String column) {
    return Rows.cell(row, column);
  }

  String name() {
    return cell("name");
  }

  /** The day of birth as the table writes it. */
  String born() {
    return cell("born");
  }

  /** The address on one line. */
  String home() {
    return cell("home");
  }

  /** Whether the person's data in somebody else's record is a third party's. */
  boolean isPrivate() {
    return List.of("resident", "neighbour", "relative").contains(cell("job"));
  }

  /** What names the person in a text, word by word, in lower case. */
  Set<String> words() {
    List<String> words = new ArrayList<>(Arrays.asList(name().split(" ", -1)));
    words.addAll(Arrays.asList(cell("other names").split(" ", -1)));
    words.add(cell("email"));
    words.addAll(Arrays.asList(cell("phone").split(" ", -1)));
    return words.stream()
        .map(Panels::plain)
        .filter(word -> word.length() > 2)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** The person as the form has them. */
  Party party() {
    List<String> lines = new ArrayList<>(Arrays.asList(home().split(", ", -1)));
    Postcode postcode = new Postcode(lines.removeLast());
    Optional<EmailAddress> email = filled("email").map(EmailAddress::new);
    return new Party(
        PartyRole.DATA_SUBJECT,
        new PersonName(name()),
        filled("other names").map(PersonName::new).map(List::of).orElse(List.of()),
        Optional.of(new Address(lines, postcode)),
        filled("born").map(LocalDate::parse).map(DateOfBirth::new),
        email,
        filled("phone").map(PersonalText::new),
        email.isPresent() ? ReplyChannel.SECURE_LINK : ReplyChannel.PAPER,
        email.isPresent() ? Set.of() : Set.of(Adjustment.LETTERS_BY_POST),
        cell("flags").contains("do-not-write-to-address"));
  }

  private Optional<String> filled(String column) {
    return Optional.of(cell(column)).filter(text -> !text.isEmpty());
  }
}
