package org.rightsdesk.functions.console.page;

import org.rightsdesk.casebook.WorkItem;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CheckLine;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.DateKind;
import org.rightsdesk.domain.casework.DeliveryFailure;
import org.rightsdesk.domain.casework.DocumentProblem;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.domain.casework.Tasks;
import org.rightsdesk.web.page.VolumesText;

/** What pages call the things of the domain: one word for one thing. */
public final class Says {
  private Says() {}

  public static String stage(Stage stage) {
    return switch (stage) {
      case TRIAGE -> "Triage";
      case IDENTITY -> "Identity";
      case CLARITY -> "Clarification";
      case SEARCH -> "Search";
      case REVIEW -> "Review";
      case COMPOSING -> "Being put together";
      case CHECK -> "Second check";
      case READY -> "Ready to collect";
      case CLOSED -> "Closed";
      case DISPOSAL -> "Being deleted";
    };
  }

  public static String task(Task.Kind kind) {
    return switch (kind) {
      case TRIAGE -> "Decide whether the message is a request";
      case CHECK_IDENTITY -> "Check identity";
      case LOOK_AT_UPLOAD -> "See to a document that could not be opened";
      case REVIEW_RECORDS -> "Review the records";
      case HANDLE_BY_HAND -> "Decide on a record that could not become pages";
      case DECIDE -> "Decide";
      case SECOND_CHECK -> "Make the second check";
      case RELEASE -> "Release the response";
      case TELL_PASSWORD -> "Tell the requester the password";
      case ANSWER_NOT_COLLECTED -> "The response was not collected";
      case LETTER_NOT_SENT -> "A letter could not be sent";
      case LETTER_NOT_DELIVERED -> "A letter did not arrive";
      case STEP_FAILED -> "A step failed";
    };
  }

  public static String closing(Closing why) {
    return switch (why) {
      case ANSWERED -> "The response was collected";
      case NOT_COLLECTED -> "The response was not collected, or not all of it";
      case WITHDRAWN -> "The request was withdrawn";
      case NO_ANSWER -> "What was asked for did not come";
      case NOT_A_REQUEST -> "The message was not a request";
    };
  }

  public static String date(DateKind kind) {
    return switch (kind) {
      case TRIAGE_CHASER -> "The team was reminded of the message in triage";
      case IDENTITY_REMINDER -> "The requester was reminded of proof of identity";
      case IDENTITY_LAPSE -> "The time for proof of identity ran out";
      case SCAN_OVERDUE -> "The team was told of a document whose scan did not come";
      case IDENTITY_CHASER -> "The team was reminded of documents that wait for the identity check";
      case CLARIFICATION_REMINDER -> "The requester was reminded of our question";
      case CLARIFICATION_LAPSE -> "The time for an answer to our question ran out";
      case DUE_SOON -> "The team was reminded that the date is near";
      case DUE_VERY_SOON -> "The manager was told that the date is very near";
      case OVERDUE -> "The manager and the head were told that the request is overdue";
      case PASSWORD_CHASER -> "The team was reminded to tell the requester the password";
      case PASSWORD_ALERT -> "The manager was told that the requester has no password yet";
      case COLLECTION_REMINDER -> "The requester was reminded to collect the response";
      case COLLECTION_LAPSE -> "The time to collect the response ran out";
    };
  }

  public static String letter(LetterKind kind) {
    return switch (kind) {
      case ACKNOWLEDGEMENT -> "Acknowledgement";
      case IDENTITY_ASKED -> "Request for proof of identity";
      case IDENTITY_REMINDER -> "Reminder about proof of identity";
      case IDENTITY_ACCEPTED -> "Identity accepted";
      case IDENTITY_NOT_MATCHED -> "Identity not matched";
      case CLARIFICATION_ASKED -> "Question to the requester";
      case CLARIFICATION_REMINDER -> "Reminder of our question";
      case CLOSED_WITHOUT_ANSWER -> "Closed without an answer";
      case CLOSED_WITHDRAWN -> "Closed as withdrawn";
      case EXTENDED -> "Extension notice";
      case READY -> "Response ready to collect";
      case COLLECTION_REMINDER -> "Reminder to collect";
      case FORWARD_RECEIVED -> "Receipt for the forwarded message";
      case TEAM_ALERT -> "Alert to the team";
      case CLARIFICATION_ANSWERED -> "Word of the answer to the team";
      case REOPENED -> "Word of the reopening to the team";
      case DUE_REMINDER -> "Reminder of the date to the team";
      case MANAGER_ALERT -> "Alert to the manager";
      case HEAD_ALERT -> "Alert to the head";
      case DISPOSAL_NOTICE -> "Notice of deletion";
      case ONE_TIME_CODE -> "Code for a page";
    };
  }

  public static String failure(DeliveryFailure failure) {
    return switch (failure) {
      case BOUNCED_FOR_GOOD -> "the address does not take mail";
      case BOUNCED_FOR_NOW -> "the address did not take it in time";
      case BOUNCED -> "it came back, and nobody says why";
      case CALLED_UNWANTED -> "its receiver called it unwanted";
      case REJECTED -> "our mail service would not send it";
    };
  }

  /** Why a letter could not be sent, in the words of a sentence. */
  public static String notSent(String code) {
    return code.equals("NO_EMAIL_ADDRESS")
        ? "no email address is known"
        : "our mail service did not take it";
  }

  /** Why a record could not become pages, as a sentence. */
  public static String notConverted(String code) {
    for (RefusalReason reason : RefusalReason.values()) {
      if (reason.name().equals(code)) {
        return reason.sentence();
      }
    }
    return "The conversion failed.";
  }

  public static String outcome(Outcome outcome) {
    return switch (outcome) {
      case GRANTED -> "All of it is given";
      case GRANTED_IN_PART -> "Part of it is given";
      case REFUSED -> "None of it is given";
      case NOTHING_HELD -> "We hold nothing about them";
    };
  }

  public static String outcome(RecordOutcome outcome) {
    return switch (outcome) {
      case DISCLOSE -> "Goes out, without what is hidden";
      case WITHHOLD -> "Withheld as a whole";
      case NOT_THEIRS -> "Not about them";
      case LISTED -> "Named in the letter, could not become pages";
      case COPY -> "A copy, decided on with the record it is the same as";
      case QUOTED -> "Goes out within another";
    };
  }

  public static String problem(DocumentProblem problem) {
    return switch (problem) {
      case NAME_DIFFERS -> "The name differs";
      case ADDRESS_DIFFERS -> "The address differs";
      case DATE_OF_BIRTH_DIFFERS -> "The date of birth differs";
      case NAME_NOT_SHOWN -> "The full name is not shown";
      case ADDRESS_NOT_SHOWN -> "The address is not shown";
      case DATE_OF_BIRTH_NOT_SHOWN -> "The date of birth is not shown";
      case CANNOT_BE_READ -> "It cannot be read";
      case OUT_OF_DATE -> "It is out of date";
      case NOT_ACCEPTED_KIND -> "It is not of a kind that we accept";
      case NOT_SAFE_TO_OPEN -> "It could not be opened safely";
    };
  }

  public static String line(CheckLine line) {
    return switch (line) {
      case RIGHT_PERSON -> "The response is for the right person";
      case ADDRESS_AND_CHANNEL -> "It goes to the right address by the right way";
      case EVERY_FILE_BELONGS -> "Every record in it belongs in it";
      case REDACTIONS_HOLD -> "What is hidden stays hidden, and nothing is missed";
      case LETTER_COMPLETE -> "The letter is complete";
    };
  }

  /** What the case waits for, and from whom. */
  public static String waitsFor(Case state) {
    if (state.isUnclear() && state.closed().isEmpty()) {
      return "The requester's answer to our question";
    }
    return switch (state.stage()) {
      case TRIAGE -> "An officer, to say whether the message is a request";
      case IDENTITY -> {
        if (hasTask(state, Task.Kind.CHECK_IDENTITY)) {
          yield "An officer, to check identity";
        }
        yield hasTask(state, Task.Kind.LOOK_AT_UPLOAD)
            ? "An officer, to see to a document that could not be opened"
            : "The requester's proof of identity";
      }
      case CLARITY -> "The requester's answer to our question";
      case SEARCH -> "The search of the records";
      case REVIEW ->
          state.isReviewed()
              ? "An officer, to decide"
              : "An officer, to review the records that were found";
      case COMPOSING -> "The response, which is being put together";
      case CHECK ->
          state.disclosure().flatMap(d -> d.checkedBy()).isPresent()
              ? "An officer, to release the response"
              : "A second officer, to check the response";
      case READY ->
          state.collectedOn().isPresent()
              ? "An officer, to tell the requester the password"
              : "The requester, to " + toCollect(state);
      case CLOSED -> "Nothing: the case is closed";
      case DISPOSAL -> "Nothing: the case is being deleted";
    };
  }

  private static String toCollect(Case state) {
    return state
        .disclosure()
        .filter(made -> !made.downloads().isEmpty())
        .map(made -> "download " + VolumesText.of(made.volumesLeft()))
        .orElse("collect the response");
  }

  private static boolean hasTask(Case state, Task.Kind kind) {
    return Tasks.of(state).stream().anyMatch(task -> task.kind() == kind);
  }

  /** Whom a line of the worklist waits for. */
  public static Waiting waiting(WorkItem item) {
    if (!item.tasks().isEmpty()) {
      return Waiting.TEAM;
    }
    if (item.paused()) {
      return Waiting.REQUESTER;
    }
    return switch (item.stage()) {
      case IDENTITY, CLARITY, READY -> Waiting.REQUESTER;
      case SEARCH, COMPOSING, DISPOSAL -> Waiting.SYSTEM;
      case TRIAGE, REVIEW, CHECK, CLOSED -> Waiting.TEAM;
    };
  }

  /** Whom a case waits for. */
  public enum Waiting {
    TEAM("Us", "team"),
    REQUESTER("The requester", "requester"),
    SYSTEM("The system", "system");

    private final String words;
    private final String code;

    Waiting(String words, String code) {
      this.words = words;
      this.code = code;
    }

    public String words() {
      return words;
    }

    /** As an address names it. */
    public String code() {
      return code;
    }
  }
}
