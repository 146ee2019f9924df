package org.rightsdesk.records;

import java.util.List;
import java.util.Set;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.PersonName;

/**
 * What to search for. It prints masked.
 *
 * @param names the names the person is or was known by, at least one
 * @param addresses where the person lives or lived; may be empty
 * @param references references the person gave, of a tenancy or a case; may be empty
 */
public record SearchTerms(List<PersonName> names, List<Address> addresses, Set<String> references) {
  public SearchTerms {
    names = List.copyOf(names);
    addresses = List.copyOf(addresses);
    references = Set.copyOf(references);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a search needs a name");
    }
  }

  /** The basic search of the policy: one name at one address (P 7.1.3). */
  public static SearchTerms basic(PersonName name, Address address) {
    return new SearchTerms(List.of(name), List.of(address), Set.of());
  }

  @Override
  public String toString() {
    return "SearchTerms[masked]";
  }
}
