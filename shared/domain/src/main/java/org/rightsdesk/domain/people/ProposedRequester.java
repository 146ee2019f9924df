package org.rightsdesk.domain.people;

import java.util.Optional;

/**
 * Who a mail seems to come from, for a person to confirm. It is the mail's word alone, and decides
 * nothing. It prints masked.
 *
 * @param writer who wrote it; empty where nobody from outside the organisation is shown
 * @param home where the end of the message says that they live
 */
public record ProposedRequester(Optional<Writer> writer, Optional<Home> home) {
  /** Nobody is proposed. */
  public static final ProposedRequester NOBODY =
      new ProposedRequester(Optional.empty(), Optional.empty());

  /**
   * Somebody from outside the organisation.
   *
   * @param name as shown beside the address
   * @param words what name and address were taken from, as written
   */
  public record Writer(Optional<PersonName> name, EmailAddress email, PersonalText words) {}

  /**
   * A postal address.
   *
   * @param words what it was taken from, as written
   */
  public record Home(Address address, PersonalText words) {}
}
