package org.rightsdesk.domain.clock;

import java.time.LocalDate;

/**
 * The dates by which a request must be answered, each with the steps that led to it.
 *
 * @param facts what the dates follow from
 * @param rules the law the request is judged by
 * @param statutoryLatest the last day the law allows (D1-D10): both the day a clarification is
 *     asked and the day it is answered are left out
 * @param safeDue the day to work to: the same, but the answering day counts as running
 * @param policyDue the policy's day (D14): a clarification starts its month anew, for every right
 * @param extensionNoticeBy the last day on which an extension may be told, with reasons (D7)
 */
public record TimeLimit(
    ClockFacts facts,
    RuleSet rules,
    Explanation statutoryLatest,
    Explanation safeDue,
    Explanation policyDue,
    Explanation extensionNoticeBy) {

  /**
   * Works out the dates under the law in force on the day of receipt.
   *
   * <p>While something asked for is awaited the dates are provisional: they are reckoned as if it
   * came today, and say so by their {@link ClockState}. When nothing is awaited they do not depend
   * on today.
   *
   * @param today the day it is, in {@link WorkingCalendar#ZONE}
   * @throws BeyondCalendarException if a date falls where the public holidays are not known
   */
  public static TimeLimit of(ClockFacts facts, WorkingCalendar calendar, LocalDate today) {
    return of(facts, RuleSet.forReceiptOn(facts.received()), calendar, today);
  }

  /**
   * Works out the dates under the law that the case keeps.
   *
   * @param today the day it is, in {@link WorkingCalendar#ZONE}
   * @throws BeyondCalendarException if a date falls where the public holidays are not known
   */
  public static TimeLimit of(
      ClockFacts facts, RuleSet rules, WorkingCalendar calendar, LocalDate today) {
    Reckoning reckoning = new Reckoning(facts, rules, calendar, today);
    return new TimeLimit(
        facts,
        rules,
        reckoning.response(DayCount.BOTH_ENDS),
        reckoning.response(DayCount.ANSWERING_DAY_RUNS),
        reckoning.policy(),
        reckoning.extensionNotice());
  }

  /** Returns whether the clock of the law runs, waits to start or is paused. */
  public ClockState state() {
    return statutoryLatest.state();
  }

  /** Says whether the policy's day must be shown with a warning, as it is later than the law's. */
  public boolean policyIsLaterThanTheLaw() {
    return policyDue.date().isAfter(statutoryLatest.date());
  }

  /** Says whether an extension may still be told on this day: once, and in time (D6, D7). */
  public boolean extensionMayBeToldOn(LocalDate day) {
    return !facts.extended() && !day.isAfter(extensionNoticeBy.date());
  }
}
