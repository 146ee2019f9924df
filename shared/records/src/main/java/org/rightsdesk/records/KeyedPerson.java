package org.rightsdesk.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.domain.people.Address;

/**
 * A person on record with what they are compared by, which takes longer to make than to compare.
 */
record KeyedPerson(
    PersonOnRecord person, List<NameKey> names, Optional<AddressKey> address, String reference) {
  static KeyedPerson of(PersonOnRecord person) {
    return new KeyedPerson(
        person,
        Stream.concat(Stream.of(person.name()), person.otherNames().stream())
            .map(name -> NameKey.of(name.value()))
            .toList(),
        person.address().map(Address::oneLine).map(AddressKey::of),
        Matching.reference(person.id()));
  }

  @Override
  public String toString() {
    return "KeyedPerson[masked]";
  }
}
