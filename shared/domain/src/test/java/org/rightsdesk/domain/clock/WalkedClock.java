package org.rightsdesk.domain.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The clock a second time, written differently: it walks from day to day, asks of each whether it
 * counts, and never adds a number of days or months to a date.
 */
final class WalkedClock {
  /** A question and its answer. */
  record Pause(LocalDate asked, LocalDate answered) {}

  private final Set<LocalDate> holidays = new HashSet<>();
  private final LocalDate lastKnown;

  WalkedClock(Nation nation) {
    LocalDate last = LocalDate.MIN;
    for (Holiday holiday : PublishedFile.holidays(nation)) {
      holidays.add(holiday.date());
      last = holiday.date();
    }
    lastKnown = LocalDate.of(last.getYear(), 12, 31);
  }

  /** The four dates of an access request, or nothing at all past the holidays known. */
  List<LocalDate> dates(
      LocalDate received, LocalDate identity, List<Pause> pauses, boolean extended) {
    LocalDate start = received;
    while (start.isBefore(identity)) {
      start = tomorrow(start);
    }
    int turns = extended ? 3 : 1;
    LocalDate statutory = worked(walk(start, turns, pauses, true));
    LocalDate safe = worked(walk(start, turns, pauses, false));
    LocalDate policy = worked(walk(restarted(start, turns, pauses), turns, List.of(), false));
    if (statutory.isAfter(lastKnown) || policy.isAfter(lastKnown)) {
      return List.of();
    }
    return List.of(statutory, safe, policy, walk(start, 1, pauses, false));
  }

  /** Walks until as many days have counted as the months have, passing over those that do not. */
  private static LocalDate walk(
      LocalDate start, int turns, List<Pause> pauses, boolean answeringDayIsLeftOut) {
    int toCount = daysInMonths(start, turns);
    LocalDate day = start;
    while (toCount > 0) {
      day = tomorrow(day);
      if (!isLeftOut(day, pauses, answeringDayIsLeftOut)) {
        toCount--;
      }
    }
    return day;
  }

  private static boolean isLeftOut(
      LocalDate day, List<Pause> pauses, boolean answeringDayIsLeftOut) {
    for (Pause pause : pauses) {
      boolean waiting = !day.isBefore(pause.asked()) && day.isBefore(pause.answered());
      if (waiting || (answeringDayIsLeftOut && day.equals(pause.answered()))) {
        return true;
      }
    }
    return false;
  }

  /** Counts the days up to the same day of a later month, or the last if it has no such day. */
  private static int daysInMonths(LocalDate start, int turns) {
    int days = 0;
    int months = 0;
    LocalDate day = start;
    while (true) {
      LocalDate next = tomorrow(day);
      if (months == turns && (day.getDayOfMonth() == start.getDayOfMonth() || isFirst(next))) {
        return days;
      }
      if (isFirst(next)) {
        months++;
      }
      day = next;
      days++;
    }
  }

  private static boolean isFirst(LocalDate day) {
    return day.getDayOfMonth() == 1;
  }

  /** Walks the policy's month, which begins again with the answer to a question met on the way. */
  private static LocalDate restarted(LocalDate start, int turns, List<Pause> pauses) {
    LocalDate begun = start;
    LocalDate end = walk(begun, turns, List.of(), false);
    for (LocalDate day = start; !day.isAfter(end); day = tomorrow(day)) {
      for (Pause pause : pauses) {
        if (!pause.asked().isAfter(day) && pause.answered().isAfter(begun)) {
          begun = pause.answered();
          end = walk(begun, turns, List.of(), false);
        }
      }
    }
    return begun;
  }

  private LocalDate worked(LocalDate date) {
    LocalDate day = date;
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || holidays.contains(day)) {
      day = tomorrow(day);
    }
    return day;
  }

  private static LocalDate tomorrow(LocalDate day) {
    if (day.getDayOfMonth() < day.lengthOfMonth()) {
      return day.withDayOfMonth(day.getDayOfMonth() + 1);
    }
    if (day.getMonthValue() < 12) {
      return LocalDate.of(day.getYear(), day.getMonthValue() + 1, 1);
    }
    return LocalDate.of(day.getYear() + 1, 1, 1);
  }
}
