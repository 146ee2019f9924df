package org.rightsdesk.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.DateOfBirth;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.Postcode;

/** Reads {@code people.csv}: one row for each resident on record. */
record PeopleIndex(List<KeyedPerson> people, List<IndexFault> faults) {
  static final String FILE = "people.csv";

  static final PeopleIndex NONE = new PeopleIndex(List.of(), List.of());

  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "name",
          "other_names",
          "date_of_birth",
          "address",
          "postcode",
          "email",
          "phone",
          "flags");

  static PeopleIndex read(InputStream bytes) throws IOException {
    Table table = Table.read(FILE, bytes, List.of("id", "name"), COLUMNS);
    List<Table.Placed<PersonOnRecord>> rows = table.map(PeopleIndex::person, PersonOnRecord::id);
    return new PeopleIndex(
        rows.stream().map(Table.Placed::value).map(KeyedPerson::of).toList(), table.faults());
  }

  private static PersonOnRecord person(Table.Cells cells) throws Table.BadRow {
    if (cells.get("id").isEmpty()) {
      throw new Table.BadRow("the id is empty");
    }
    try {
      List<PersonName> otherNames = new ArrayList<>();
      for (String name : cells.list("other_names")) {
        otherNames.add(new PersonName(name));
      }
      return new PersonOnRecord(
          cells.get("id"),
          new PersonName(cells.get("name")),
          otherNames,
          dateOfBirth(cells.get("date_of_birth")),
          address(cells),
          RecordsIndex.given(cells.get("email")).map(EmailAddress::new),
          RecordsIndex.given(cells.get("phone")).map(PersonalText::new),
          flags(cells.list("flags")));
    } catch (IllegalArgumentException wrong) {
      throw new Table.BadRow(String.valueOf(wrong.getMessage()));
    }
  }

  private static Optional<Address> address(Table.Cells cells) throws Table.BadRow {
    String lines = cells.get("address");
    String postcode = cells.get("postcode");
    if (lines.isEmpty() && postcode.isEmpty()) {
      return Optional.empty();
    }
    if (lines.isEmpty() || postcode.isEmpty()) {
      throw new Table.BadRow("an address needs both its lines and its postcode");
    }
    return Optional.of(
        new Address(List.of(lines.split("\\s*[,;\\r\\n]+\\s*")), new Postcode(postcode)));
  }

  private static Optional<DateOfBirth> dateOfBirth(String cell) throws Table.BadRow {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DateOfBirth(LocalDate.parse(cell)));
    } catch (DateTimeParseException notADate) {
      throw new Table.BadRow("the date of birth is not a day written like 1987-03-14");
    }
  }

  private static Set<ContactFlag> flags(List<String> words) throws Table.BadRow {
    Set<ContactFlag> flags = EnumSet.noneOf(ContactFlag.class);
    for (String word : words) {
      flags.add(
          Words.find(ContactFlag.class, word)
              .orElseThrow(
                  () -> new Table.BadRow("a flag is not one of: " + Words.all(ContactFlag.class))));
    }
    return flags;
  }
}
