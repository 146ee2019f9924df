package org.rightsdesk.domain.clock;

import java.time.LocalDate;
import java.util.List;
import org.rightsdesk.domain.rights.Right;

/**
 * All that the dates of a request follow from. Dates are days in {@link WorkingCalendar#ZONE}.
 *
 * @param right the right exercised
 * @param received the day anyone in the organisation received the request, by any channel (D5)
 * @param identity identity information, if it was asked for (D2)
 * @param authority evidence of a representative's authority, if it was asked for (D3)
 * @param fee a fee under Art 12(5), if one was charged (D2)
 * @param clarifications the questions asked, in any order (D8)
 * @param extended whether the requester was told of an extension (D6)
 */
public record ClockFacts(
    Right right,
    LocalDate received,
    Requirement identity,
    Requirement authority,
    Requirement fee,
    List<Clarification> clarifications,
    boolean extended) {
  public ClockFacts {
    clarifications = List.copyOf(clarifications);
  }

  /** The facts of a request on the day it comes: nothing asked for, nothing extended. */
  public static ClockFacts of(Right right, LocalDate received) {
    Requirement notAsked = new Requirement.NotAsked();
    return new ClockFacts(right, received, notAsked, notAsked, notAsked, List.of(), false);
  }

  /** Returns the same facts with another state of identity. */
  public ClockFacts withIdentity(Requirement changed) {
    return new ClockFacts(right, received, changed, authority, fee, clarifications, extended);
  }

  /** Returns the same facts with another state of a representative's authority. */
  public ClockFacts withAuthority(Requirement changed) {
    return new ClockFacts(right, received, identity, changed, fee, clarifications, extended);
  }

  /** Returns the same facts with another state of the fee. */
  public ClockFacts withFee(Requirement changed) {
    return new ClockFacts(right, received, identity, authority, changed, clarifications, extended);
  }

  /** Returns the same facts with other questions asked. */
  public ClockFacts withClarifications(List<Clarification> changed) {
    return new ClockFacts(right, received, identity, authority, fee, changed, extended);
  }

  /** Returns the same facts with or without the extension. */
  public ClockFacts withExtended(boolean changed) {
    return new ClockFacts(right, received, identity, authority, fee, clarifications, changed);
  }
}
