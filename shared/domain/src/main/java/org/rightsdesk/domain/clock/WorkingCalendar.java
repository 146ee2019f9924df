package org.rightsdesk.domain.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells working days from weekends and public holidays in one nation.
 *
 * <p>It answers only for the years whose holidays it knows, and throws {@link
 * BeyondCalendarException} for any other date: it never guesses. Immutable.
 */
public final class WorkingCalendar {
  /** The time zone in which an instant becomes a date, in all three nations. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final Nation nation;
  private final NavigableMap<LocalDate, Holiday> holidays;
  private final int firstYear;
  private final int lastYear;

  /**
   * Makes a calendar that covers every whole year from that of the first holiday to that of the
   * last.
   *
   * @throws IllegalArgumentException if there are no holidays, two on one day, or the last year has
   *     none in December and so is not complete
   */
  public WorkingCalendar(Nation nation, List<Holiday> holidays) {
    this.nation = nation;
    this.holidays = new TreeMap<>();
    for (Holiday holiday : holidays) {
      if (this.holidays.put(holiday.date(), holiday) != null) {
        throw new IllegalArgumentException("two public holidays on " + holiday.date());
      }
    }
    if (holidays.isEmpty()) {
      throw new IllegalArgumentException("no public holidays for " + nation.title());
    }
    LocalDate last = this.holidays.lastKey();
    if (last.getMonthValue() != 12) {
      throw new IllegalArgumentException(
          "the public holidays of " + nation.title() + " for " + last.getYear() + " are not whole");
    }
    firstYear = this.holidays.firstKey().getYear();
    lastYear = last.getYear();
  }

  /** Reads the published holidays of a nation, which this package carries. */
  public static WorkingCalendar of(Nation nation) {
    return new WorkingCalendar(nation, PublishedHolidays.of(nation));
  }

  /** Returns the date on which an instant falls in the United Kingdom, summer time included. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** Returns the nation whose holidays these are. */
  public Nation nation() {
    return nation;
  }

  /** Returns the first year whose holidays are known. */
  public int firstYear() {
    return firstYear;
  }

  /** Returns the last year whose holidays are known. */
  public int lastYear() {
    return lastYear;
  }

  /**
   * Returns the public holiday on a date, if there is one.
   *
   * @throws BeyondCalendarException if the year is not covered
   */
  public Optional<Holiday> holidayOn(LocalDate date) {
    if (date.getYear() < firstYear || date.getYear() > lastYear) {
      throw new BeyondCalendarException(nation, date, firstYear, lastYear);
    }
    return Optional.ofNullable(holidays.get(date));
  }

  /**
   * Says whether a date is neither a Saturday, a Sunday nor a public holiday.
   *
   * @throws BeyondCalendarException if the year is not covered
   */
  public boolean isWorkingDay(LocalDate date) {
    return holidayOn(date).isEmpty() && !isWeekend(date);
  }

  /**
   * Returns the date itself if it is worked, and otherwise the next day that is (Reg 1182/71 Art
   * 3(4)).
   *
   * @throws BeyondCalendarException if that cannot be told from the years covered
   */
  public LocalDate sameOrNextWorkingDay(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /**
   * Returns the date itself, or the last working day before it.
   *
   * @throws BeyondCalendarException if the way there leaves the years this calendar covers
   */
  public LocalDate sameOrPreviousWorkingDay(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
