package org.rightsdesk.domain.clock;

import java.time.LocalDate;

/** Something the organisation may ask for before the month starts (D2, D3). */
public sealed interface Requirement
    permits Requirement.NotAsked, Requirement.Awaited, Requirement.Met {

  /** It was not asked for, or was waived, so the clock does not wait for it. */
  record NotAsked() implements Requirement {}

  /** It was asked for and has not come: the month has not started. */
  record Awaited() implements Requirement {}

  /**
   * It was asked for and has come.
   *
   * @param on the day the last of it was received
   */
  record Met(LocalDate on) implements Requirement {}
}
