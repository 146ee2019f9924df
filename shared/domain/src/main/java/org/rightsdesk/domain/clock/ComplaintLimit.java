package org.rightsdesk.domain.clock;

import java.time.LocalDate;

/**
 * The days by which a complaint about data protection must be acknowledged (Data Protection Act
 * 2018 s.164A): 30 days, where a request has one month.
 *
 * @param received the day anyone in the organisation received the complaint
 * @param safe the day to work to: the thirtieth, the day of receipt being the first
 * @param latest the last day the law allows: the thirtieth after the day of receipt, moved on to a
 *     working day
 */
public record ComplaintLimit(LocalDate received, LocalDate safe, LocalDate latest) {
  /** The first day on which a complaint to the controller could be made under the Act. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 19);

  private static final int DAYS = 30;

  /**
   * Works out the days for a complaint received on this day.
   *
   * @throws IllegalArgumentException if that was before {@link #FIRST_DAY}
   * @throws BeyondCalendarException if the limit falls where the public holidays are not known
   */
  public static ComplaintLimit of(LocalDate received, WorkingCalendar calendar) {
    if (received.isBefore(FIRST_DAY)) {
      throw new IllegalArgumentException(
          "complaints to the controller have a time limit from " + FIRST_DAY + " on");
    }
    return new ComplaintLimit(
        received,
        received.plusDays(DAYS - 1L),
        calendar.sameOrNextWorkingDay(received.plusDays(DAYS)));
  }
}
