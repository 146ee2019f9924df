package org.rightsdesk.domain.clock;

import java.time.LocalDate;

/**
 * A public holiday of one nation.
 *
 * @param date the day that is not worked
 * @param name its published name, with "(substitute day)" where another day is given for it
 */
public record Holiday(LocalDate date, String name) {
  public Holiday {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a holiday has no name");
    }
  }
}
