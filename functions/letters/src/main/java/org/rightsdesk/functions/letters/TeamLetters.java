package org.rightsdesk.functions.letters;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.rightsdesk.correspondence.outgoing.StaffMail;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.domain.clock.WorkingCalendar;

/** What each mail to the team says: the reference, what is to be done, and where. */
final class TeamLetters {
  private static final String ANSWER = "the requester's answer to our question";

  private final WorkingCalendar calendar;
  private final Pages pages;
  private final InstantSource clock;

  TeamLetters(WorkingCalendar calendar, Pages pages, InstantSource clock) {
    this.calendar = calendar;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * The mail's facts.
   *
   * @throws IllegalArgumentException if the kind is not one for staff
   */
  StaffMail facts(LetterKind kind, Case state) {
    String reference = state.reference().value();
    return switch (kind) {
      case TEAM_ALERT ->
          new StaffMail.Alert(
              reference,
              "The case waits for " + awaited(state) + ".",
              pages.casePage(state.reference()));
      case CLARIFICATION_ANSWERED ->
          new StaffMail.Alert(
              reference,
              "The requester has answered our question.",
              pages.casePage(state.reference()));
      case REOPENED ->
          new StaffMail.Alert(
              reference,
              "It was closed because something did not come. It has come, so the case is open again.",
              pages.casePage(state.reference()));
      case DUE_REMINDER -> dueReminder(state);
      case MANAGER_ALERT -> escalation(state, StaffMail.Level.MANAGER);
      case HEAD_ALERT -> escalation(state, StaffMail.Level.HEAD);
      case DISPOSAL_NOTICE ->
          new StaffMail.DisposalNotice(
              reference,
              state.closed().orElseThrow().on(),
              state.closed().orElseThrow().disposalOn(),
              pages.casePage(state.reference()));
      case FORWARD_RECEIVED -> new StaffMail.TriageAcknowledgement(reference, true);
      case ACKNOWLEDGEMENT,
          IDENTITY_ASKED,
          IDENTITY_REMINDER,
          IDENTITY_ACCEPTED,
          IDENTITY_NOT_MATCHED,
          CLARIFICATION_ASKED,
          CLARIFICATION_REMINDER,
          CLOSED_WITHOUT_ANSWER,
          CLOSED_WITHDRAWN,
          EXTENDED,
          READY,
          COLLECTION_REMINDER,
          ONE_TIME_CODE ->
          throw new IllegalArgumentException("a " + kind + " is not for staff");
    };
  }

  private StaffMail dueReminder(Case state) {
    LocalDate due = due(state);
    return new StaffMail.DueReminder(
        state.reference().value(),
        due,
        daysUntil(due),
        awaited(state),
        pages.casePage(state.reference()));
  }

  private StaffMail escalation(Case state, StaffMail.Level level) {
    LocalDate due = due(state);
    return new StaffMail.Escalation(
        state.reference().value(),
        level,
        due,
        daysUntil(due),
        awaited(state),
        pages.casePage(state.reference()));
  }

  private LocalDate due(Case state) {
    return state.workLimit(calendar, today()).safeDue().date();
  }

  private int daysUntil(LocalDate due) {
    return (int) ChronoUnit.DAYS.between(today(), due);
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }

  private static String awaited(Case state) {
    List<Task> tasks = Tasks.of(state);
    return tasks.isEmpty() ? awaitedOfOthers(state) : phrase(tasks.getFirst().kind());
  }

  /** What a case without a task for the team waits for. */
  private static String awaitedOfOthers(Case state) {
    if (state.isUnclear() && state.closed().isEmpty()) {
      return ANSWER;
    }
    return switch (state.stage()) {
      case TRIAGE -> phrase(Task.Kind.TRIAGE);
      case IDENTITY -> "the requester's proof of identity";
      case CLARITY -> ANSWER;
      case SEARCH -> "the search of the records";
      case REVIEW -> phrase(Task.Kind.REVIEW_RECORDS);
      case COMPOSING -> "the response to be put together";
      case CHECK -> phrase(Task.Kind.SECOND_CHECK);
      case READY -> "the requester to collect the response";
      case CLOSED, DISPOSAL -> "nothing: it is closed";
    };
  }

  private static String phrase(Task.Kind kind) {
    return switch (kind) {
      case TRIAGE -> "somebody to say what the message is";
      case CHECK_IDENTITY -> "the identity check";
      case LOOK_AT_UPLOAD -> "somebody to see to an upload that cannot be opened";
      case REVIEW_RECORDS -> "the review of its records";
      case HANDLE_BY_HAND -> "a record to be handled by hand";
      case DECIDE -> "the decision";
      case SECOND_CHECK -> "the second check";
      case RELEASE -> "the release";
      case TELL_PASSWORD -> "somebody to tell the requester the password of the response";
      case ANSWER_NOT_COLLECTED -> "somebody to see why the answer was not collected";
      case LETTER_NOT_SENT -> "somebody to see to a letter that could not be sent";
      case LETTER_NOT_DELIVERED -> "somebody to see to a letter that did not arrive";
      case STEP_FAILED -> "somebody to see to a step that failed";
    };
  }
}
