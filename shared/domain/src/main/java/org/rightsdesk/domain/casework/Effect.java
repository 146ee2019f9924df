package org.rightsdesk.domain.casework;

import org.rightsdesk.domain.people.PartyRole;

/**
 * Something to be done outside the case because of what was decided.
 *
 * <p>Written in the same transaction as the events and carried out at least once. Ids only.
 */
public sealed interface Effect {
  /** Starts the machine that takes the case from here to its end. */
  record StartRequest(int run) implements Effect {}

  /** Starts a watch over the case's dates; any earlier watch ends when it next wakes. */
  record StartWatch(int watch) implements Effect {}

  /** Lets a waiting machine go on. */
  record Resume(WaitPoint point) implements Effect {}

  /** Sends a letter. The id is the same however often the effect is carried out. */
  record SendLetter(PaperId letter, LetterKind kind, Recipient to) implements Effect {}

  /** Whom a letter is for. */
  sealed interface Recipient {
    /** A person in the case, at the address that the case holds for them. */
    record OfParty(PartyRole role) implements Recipient {}

    /** The data protection team, or those of it who hold the role. */
    record OfTeam(Role role) implements Recipient {}

    /** Whoever sent the mail that opened the case. */
    record OfSender() implements Recipient {}
  }
}
