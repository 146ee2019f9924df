package org.rightsdesk.domain.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.rights.Right;

/**
 * Works out the dates of one request, writing down each step.
 *
 * <p>Every date goes the same way: the start, the months, the days left out, and at the very end,
 * once, on to a working day.
 */
final class Reckoning {
  private static final int FIRST_MONTH = 1;
  private static final int EXTENDED_MONTHS = 3;

  private final ClockFacts facts;
  private final RuleSet rules;
  private final WorkingCalendar calendar;
  private final LocalDate today;
  private final List<Clarification> inOrderOfAsking;

  Reckoning(ClockFacts facts, RuleSet rules, WorkingCalendar calendar, LocalDate today) {
    this.facts = facts;
    this.rules = rules;
    this.calendar = calendar;
    this.today = today;
    this.inOrderOfAsking =
        facts.clarifications().stream()
            .sorted(Comparator.comparing(Clarification::asked).thenComparing(this::answered))
            .toList();
  }

  /** The last day for the response, by the law (D1-D6, D8-D10, D13). */
  Explanation response(DayCount count) {
    Trail trail = new Trail(rules);
    LocalDate start = start(trail);
    LocalDate end = monthsAfter(start, trail);
    LocalDate moved = leaveOutClarifications(start, end, count, trail);
    return onToAWorkingDay(moved, trail);
  }

  /**
   * The last day for telling an extension (D7): the first month, which is not moved to a working
   * day, with the days left out by the careful count. A clarification asked after that day has
   * passed does not bring it back.
   */
  Explanation extensionNotice() {
    Trail trail = new Trail(rules);
    LocalDate start = start(trail);
    LocalDate end = firstMonthAfter(start, trail);
    LocalDate moved = leaveOutClarifications(start, end, DayCount.ANSWERING_DAY_RUNS, trail);
    trail.step(
        Rule.D7,
        moved,
        "An extension must be told, with reasons, no later than "
            + PlainWords.date(moved)
            + ", which is not moved to a working day.");
    return trail.endingOn(moved);
  }

  /**
   * The policy's day (D14): the month starts anew with the answer to each clarification that was
   * asked before it ended, whatever the right.
   */
  Explanation policy() {
    Trail trail = new Trail(rules);
    LocalDate start = start(trail);
    for (Clarification clarification : inOrderOfAsking) {
      start = startAnew(start, clarification, trail);
    }
    return onToAWorkingDay(monthsAfter(start, trail), trail);
  }

  /** The relevant time: the latest of receipt and whatever was asked for (D2, D3, D5). */
  private LocalDate start(Trail trail) {
    LocalDate received = facts.received();
    trail.step(Rule.D5, received, "The request was received on " + PlainWords.date(received) + ".");
    LocalDate start = startAfter(received, facts.identity(), StartCondition.IDENTITY, trail);
    start = startAfter(start, facts.authority(), StartCondition.AUTHORITY, trail);
    return startAfter(start, facts.fee(), StartCondition.FEE, trail);
  }

  private LocalDate startAfter(
      LocalDate start, Requirement requirement, StartCondition condition, Trail trail) {
    return switch (requirement) {
      case Requirement.NotAsked() -> start;
      case Requirement.Awaited() -> {
        LocalDate later = later(start, today);
        trail.notStarted();
        trail.step(condition.rule(), later, condition.awaitedSentence(later));
        yield later;
      }
      case Requirement.Met(LocalDate on) -> {
        trail.step(condition.rule(), later(start, on), condition.metSentence(start, on));
        yield later(start, on);
      }
    };
  }

  private LocalDate monthsAfter(LocalDate start, Trail trail) {
    if (!facts.extended()) {
      return firstMonthAfter(start, trail);
    }
    LocalDate end = start.plusMonths(EXTENDED_MONTHS);
    trail.step(
        Rule.D6,
        end,
        "The time is extended by two further months: three months from "
            + PlainWords.date(start)
            + " end on "
            + PlainWords.date(end)
            + ".");
    sayIfNoSuchDate(start, end, trail);
    return end;
  }

  private static LocalDate firstMonthAfter(LocalDate start, Trail trail) {
    LocalDate end = start.plusMonths(FIRST_MONTH);
    trail.step(
        Rule.D1,
        end,
        "One month from " + PlainWords.date(start) + " ends on " + PlainWords.date(end) + ".");
    sayIfNoSuchDate(start, end, trail);
    return end;
  }

  private static void sayIfNoSuchDate(LocalDate start, LocalDate end, Trail trail) {
    if (start.getDayOfMonth() != end.getDayOfMonth()) {
      trail.step(
          Rule.D4,
          end,
          PlainWords.month(end.getMonth())
              + " "
              + end.getYear()
              + " has no day "
              + start.getDayOfMonth()
              + ", so its last day is taken.");
    }
  }

  /**
   * Adds the days on which a clarification was open to the unmoved end (D8-D10).
   *
   * <p>A question asked after the unmoved end, even on a day to which the end is then moved, comes
   * too late: every day of the period has been counted by then.
   */
  private LocalDate leaveOutClarifications(
      LocalDate start, LocalDate end, DayCount count, Trail trail) {
    if (inOrderOfAsking.isEmpty()) {
      return end;
    }
    if (facts.right() != Right.ACCESS) {
      trail.step(Rule.D13, end, "Clarification does not pause the time for this right.");
      return end;
    }
    LocalDate lastDealtWith = start;
    LocalDate moved = end;
    for (Clarification clarification : inOrderOfAsking) {
      if (clarification.asked().isAfter(moved)) {
        trail.step(Rule.D9, moved, tooLateSentence(clarification, moved));
        continue;
      }
      LocalDate last = count.lastDayLeftOut(answered(clarification));
      LocalDate first = later(clarification.asked(), lastDealtWith.plusDays(1));
      long days = Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
      moved = moved.plusDays(days);
      lastDealtWith = later(lastDealtWith, last);
      notePause(clarification, trail);
      boolean whole = first.equals(clarification.asked());
      trail.step(
          whole ? Rule.D8 : Rule.D9, moved, leftOutSentence(clarification, count, days, whole));
    }
    if (moved.isAfter(end)) {
      trail.step(
          Rule.D10,
          moved,
          PlainWords.date(end)
              + " and "
              + PlainWords.days(ChronoUnit.DAYS.between(end, moved))
              + " more is "
              + PlainWords.date(moved)
              + ".");
    }
    return moved;
  }

  private String leftOutSentence(
      Clarification clarification, DayCount count, long days, boolean whole) {
    String sentence =
        clarificationWords(clarification)
            + ": "
            + PlainWords.days(days)
            + " left out, "
            + count.words();
    if (whole) {
      return sentence + ".";
    }
    return sentence + "; days up to the start, or left out already, are not left out again.";
  }

  private LocalDate startAnew(LocalDate start, Clarification clarification, Trail trail) {
    LocalDate end = start.plusMonths(facts.extended() ? EXTENDED_MONTHS : FIRST_MONTH);
    if (clarification.asked().isAfter(end)) {
      trail.step(Rule.D14, start, tooLateSentence(clarification, end));
      return start;
    }
    LocalDate answered = answered(clarification);
    notePause(clarification, trail);
    if (!answered.isAfter(start)) {
      trail.step(
          Rule.D14, start, clarificationWords(clarification) + ": the policy's start stays.");
      return start;
    }
    trail.step(
        Rule.D14,
        answered,
        clarificationWords(clarification) + ": by the policy the month starts with the answer.");
    return answered;
  }

  private static String tooLateSentence(Clarification clarification, LocalDate end) {
    return "Clarification asked for on "
        + PlainWords.date(clarification.asked())
        + ", after the period ended on "
        + PlainWords.date(end)
        + ", changes nothing.";
  }

  private String clarificationWords(Clarification clarification) {
    String asked = "Clarification was asked for on " + PlainWords.date(clarification.asked());
    String answered = PlainWords.date(answered(clarification));
    if (clarification.isOpen()) {
      return asked + " and is awaited, reckoned as if answered on " + answered;
    }
    return asked + " and answered on " + answered;
  }

  /** Moves a Saturday, Sunday or public holiday on to the next working day (D4). */
  private Explanation onToAWorkingDay(LocalDate unmoved, Trail trail) {
    LocalDate day = unmoved;
    while (!calendar.isWorkingDay(day)) {
      LocalDate next = day.plusDays(1);
      Optional<Holiday> holiday = calendar.holidayOn(day);
      if (holiday.isPresent()) {
        trail.holiday(Rule.D4, next, holidaySentence(holiday.get()), holiday.get());
      } else {
        trail.step(Rule.D4, next, PlainWords.date(day) + " is not a working day.");
      }
      day = next;
    }
    trail.step(
        Rule.D4, day, PlainWords.date(day) + " is a working day: the time ends when it ends.");
    return trail.endingOn(day);
  }

  private String holidaySentence(Holiday holiday) {
    return PlainWords.date(holiday.date())
        + " is a public holiday in "
        + calendar.nation().title()
        + ": "
        + holiday.name()
        + ".";
  }

  private void notePause(Clarification clarification, Trail trail) {
    if (clarification.isOpen()) {
      trail.paused();
    }
  }

  private LocalDate answered(Clarification clarification) {
    return clarification.answered().orElseGet(() -> later(clarification.asked(), today));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
