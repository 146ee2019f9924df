package org.rightsdesk.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.DateOfBirth;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;

/** A resident as the organisation has them on record, for the identity check. It prints masked. */
public record PersonOnRecord(
    String id,
    PersonName name,
    List<PersonName> otherNames,
    Optional<DateOfBirth> dateOfBirth,
    Optional<Address> address,
    Optional<EmailAddress> email,
    Optional<PersonalText> telephone,
    Set<ContactFlag> flags) {
  public PersonOnRecord {
    otherNames = List.copyOf(otherNames);
    flags = Set.copyOf(flags);
  }

  @Override
  public String toString() {
    return "PersonOnRecord[masked]";
  }
}
