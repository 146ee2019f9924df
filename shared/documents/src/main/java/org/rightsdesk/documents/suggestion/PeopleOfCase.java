package org.rightsdesk.documents.suggestion;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who is known in a case before a record of it is read.
 *
 * @param own what is never suggested
 * @param known names that are looked for everywhere in the case
 * @param domains the mail domains of the organisation, whose people are at work
 */
public record PeopleOfCase(OwnDetails own, List<Known> known, Set<String> domains) {
  /** A name, and how it is known. */
  public record Known(String name, SuggestionReason reason) {}

  public PeopleOfCase {
    known = List.copyOf(known);
    domains = Set.copyOf(domains);
  }

  /** Whether a mail address is one of the organisation's. */
  boolean isAtWork(String mail) {
    return domains.contains(mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT));
  }
}
