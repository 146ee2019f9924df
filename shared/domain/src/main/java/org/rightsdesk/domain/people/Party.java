package org.rightsdesk.domain.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One person in a case, with what was told about reaching them.
 *
 * @param otherNames other names known by, as typed; empty when none was given
 * @param address where they live; empty until known, when a mail did not say
 * @param safeContactOnly whether only the email address given here is safe to write to, so that
 *     nothing goes to an old or shared address
 */
public record Party(
    PartyRole role,
    PersonName name,
    List<PersonName> otherNames,
    Optional<Address> address,
    Optional<DateOfBirth> dateOfBirth,
    Optional<EmailAddress> email,
    Optional<PersonalText> telephone,
    ReplyChannel replyChannel,
    Set<Adjustment> adjustments,
    boolean safeContactOnly) {
  public Party {
    otherNames = List.copyOf(otherNames);
    adjustments = Set.copyOf(adjustments);
  }
}
