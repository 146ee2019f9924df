package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.clock.Clarification;
import org.rightsdesk.domain.clock.ClockState;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.clock.WorkingCalendar;

/** The dates on which a case does something by itself, as its state has them. */
public final class CaseDates {
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private CaseDates() {}

  /**
   * The one next date that matters, if the case still has any. It may lie in the past: then it is
   * due at once.
   *
   * @param today the day it is, in UK time
   */
  public static Optional<CaseDate> next(Case state, WorkingCalendar calendar, LocalDate today) {
    return all(state, calendar, today).stream()
        .filter(date -> !state.hasCome(date.kind(), date.on()))
        .min(Comparator.comparing(CaseDate::on).thenComparing(CaseDate::kind));
  }

  private static List<CaseDate> all(Case state, WorkingCalendar calendar, LocalDate today) {
    List<CaseDate> dates = new ArrayList<>();
    switch (state.stage()) {
      case TRIAGE -> {
        add(
            dates,
            DateKind.TRIAGE_CHASER,
            calendar.sameOrNextWorkingDay(state.reachedTeamOn().plusDays(Intervals.TRIAGE_CHASER)));
        due(state.workLimit(calendar, today), calendar, dates);
      }
      case IDENTITY -> {
        identity(state, dates);
        state
            .documentsToCheckSince()
            .ifPresent(
                since ->
                    add(
                        dates,
                        DateKind.IDENTITY_CHASER,
                        calendar.sameOrNextWorkingDay(since.plusDays(Intervals.IDENTITY_CHASER))));
        clarification(state, dates);
        due(state.workLimit(calendar, today), calendar, dates);
      }
      case CLARITY, SEARCH, REVIEW, COMPOSING, CHECK -> {
        clarification(state, dates);
        due(state.workLimit(calendar, today), calendar, dates);
      }
      case READY -> state.availableOn().ifPresent(on -> ready(state, on, calendar, dates));
      case CLOSED, DISPOSAL -> {}
    }
    return dates;
  }

  private static void ready(
      Case state, LocalDate on, WorkingCalendar calendar, List<CaseDate> dates) {
    if (state.isPasswordOwed()) {
      add(
          dates,
          DateKind.PASSWORD_CHASER,
          calendar.sameOrNextWorkingDay(on.plusDays(Intervals.PASSWORD_CHASER)));
      add(
          dates,
          DateKind.PASSWORD_ALERT,
          calendar.sameOrNextWorkingDay(on.plusDays(Intervals.PASSWORD_ALERT)));
    }
    if (state.collectedOn().isEmpty()) {
      add(
          dates,
          DateKind.COLLECTION_REMINDER,
          lastDownload(state).orElse(on).plusDays(Intervals.COLLECTION_REMINDER));
      add(dates, DateKind.COLLECTION_LAPSE, on.plusDays(Intervals.COLLECTION_LAPSE));
    }
  }

  /** Who has just downloaded a volume is not reminded of the next the day after. */
  private static Optional<LocalDate> lastDownload(Case state) {
    return state.disclosure().flatMap(Disclosure::lastDownloadOn);
  }

  private static void identity(Case state, List<CaseDate> dates) {
    LocalDate askedOn = anew(state, identityAwaitedSince(state));
    if (!(state.identity() instanceof IdentityGate.NotMatched)) {
      for (Case.IdentityDocument document : state.identityDocuments().values()) {
        if (document.verdict().isEmpty()) {
          add(dates, DateKind.SCAN_OVERDUE, scanOverdueOn(document));
        }
      }
    }
    boolean waitsForOfficer =
        state.identityDocuments().values().stream()
            .anyMatch(document -> !document.arrivedOn().isBefore(askedOn));
    if (!waitsForOfficer || state.identity() instanceof IdentityGate.NotMatched) {
      add(dates, DateKind.IDENTITY_REMINDER, askedOn.plusDays(Intervals.REMINDER_AFTER_ASKING));
      add(dates, DateKind.IDENTITY_LAPSE, closesUnprovedOn(state));
    }
  }

  /** The day on which the requester was last asked for proof of identity, or for better proof. */
  public static LocalDate identityAwaitedSince(Case state) {
    return switch (state.identity()) {
      case IdentityGate.Asked open -> open.on();
      case IdentityGate.NotMatched refused -> refused.on();
      case IdentityGate.NotAsked _, IdentityGate.Verified _, IdentityGate.Waived _ ->
          state.receivedOn();
    };
  }

  /** The day on which a case whose requester proves nothing is closed (R2.6). */
  public static LocalDate closesUnprovedOn(Case state) {
    return anew(state, identityAwaitedSince(state)).plusDays(Intervals.IDENTITY_LAPSE);
  }

  private static LocalDate scanOverdueOn(Case.IdentityDocument document) {
    return document.arrivedOn().plusDays(Intervals.SCAN_OVERDUE);
  }

  /** Whether the day came by which the scan of a document should have spoken, and it had not. */
  static boolean isScanOverdue(Case state, Case.IdentityDocument document) {
    return document.verdict().isEmpty()
        && state.hasCome(DateKind.SCAN_OVERDUE, scanOverdueOn(document));
  }

  /** Law.md D12: a reminder, and after about a month the request may be closed. */
  private static void clarification(Case state, List<CaseDate> dates) {
    if (state.isUnclear()) {
      LocalDate asked = anew(state, state.clarifications().getLast().asked());
      add(dates, DateKind.CLARIFICATION_REMINDER, asked.plusDays(Intervals.REMINDER_AFTER_ASKING));
      add(dates, DateKind.CLARIFICATION_LAPSE, mayCloseUnansweredFrom(state));
    }
  }

  /**
   * The first day on which a case whose last clarification is not answered may be closed (D12).
   *
   * @throws java.util.NoSuchElementException if none was ever asked for
   */
  public static LocalDate mayCloseUnansweredFrom(Case state) {
    return Clarification.open(anew(state, state.clarifications().getLast().asked())).mayCloseFrom();
  }

  /** What was asked for before a case was opened again is waited for anew from then. */
  private static LocalDate anew(Case state, LocalDate asked) {
    return state.reopenedOn().filter(again -> again.isAfter(asked)).orElse(asked);
  }

  private static void due(TimeLimit limit, WorkingCalendar calendar, List<CaseDate> dates) {
    if (limit.state() == ClockState.RUNNING) {
      LocalDate due = limit.safeDue().date();
      add(dates, DateKind.DUE_SOON, before(due, Intervals.DUE_SOON, calendar));
      add(dates, DateKind.DUE_VERY_SOON, before(due, Intervals.DUE_VERY_SOON, calendar));
      add(dates, DateKind.OVERDUE, due.plusDays(1));
    }
  }

  private static LocalDate before(LocalDate due, int days, WorkingCalendar calendar) {
    return calendar.sameOrPreviousWorkingDay(due.minusDays(days));
  }

  private static void add(List<CaseDate> dates, DateKind kind, LocalDate on) {
    dates.add(new CaseDate(kind, on, on.atTime(MORNING).atZone(WorkingCalendar.ZONE).toInstant()));
  }
}
