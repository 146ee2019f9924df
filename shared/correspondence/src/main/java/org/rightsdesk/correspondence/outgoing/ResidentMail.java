package org.rightsdesk.correspondence.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.DocumentProblem;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.rights.Right;

/**
 * A mail to the person who made a request.
 *
 * <p>None says more about the case than its kind needs (threat E6). Dates are in the organisation's
 * time zone.
 */
public sealed interface ResidentMail extends Letter {

  /**
   * Says that the request has arrived, and what happens next.
   *
   * @param received the day the organisation received it
   * @param rights what was asked for; at least one
   * @param answerBy the day by which the answer is due as things stand
   * @param identity what is needed first, when identity must be shown
   * @param statusPage where the requester can follow the request
   */
  record Acknowledgement(
      PersonName name,
      String reference,
      LocalDate received,
      List<Right> rights,
      LocalDate answerBy,
      Optional<IdentityNeeded> identity,
      PageLink statusPage)
      implements ResidentMail {
    public Acknowledgement {
      rights = List.copyOf(rights);
      reference = HeaderText.checked(reference);
      if (rights.isEmpty()) {
        throw new IllegalArgumentException("an acknowledgement names what was asked for");
      }
    }

    @Override
    public String toString() {
      return "Acknowledgement[masked]";
    }
  }

  /**
   * What is needed to check who somebody is.
   *
   * @param wantedBy the day by which we would like it
   * @param uploadPage where documents are sent
   */
  record IdentityNeeded(LocalDate wantedBy, PageLink uploadPage) {}

  /** Asks for identity documents. */
  record IdentityWanted(PersonName name, String reference, IdentityNeeded identity)
      implements ResidentMail {
    public IdentityWanted {
      reference = HeaderText.checked(reference);
    }

    @Override
    public String toString() {
      return "IdentityWanted[masked]";
    }
  }

  /**
   * Reminds of identity documents, and says when the request will be closed.
   *
   * @param closesOn the day on which the request is closed if nothing comes
   */
  record IdentityReminder(
      PersonName name, String reference, IdentityNeeded identity, LocalDate closesOn)
      implements ResidentMail {
    public IdentityReminder {
      reference = HeaderText.checked(reference);
    }

    @Override
    public String toString() {
      return "IdentityReminder[masked]";
    }
  }

  /**
   * Says that the identity check is done.
   *
   * @param waived whether no documents were needed (P 5.4.4)
   */
  record IdentityAccepted(
      PersonName name, String reference, boolean waived, LocalDate answerBy, PageLink statusPage)
      implements ResidentMail {
    public IdentityAccepted {
      reference = HeaderText.checked(reference);
    }

    @Override
    public String toString() {
      return "IdentityAccepted[masked]";
    }
  }

  /**
   * Says what was wrong with the documents and what to send, never what is on record.
   *
   * @param problems at least one
   */
  record IdentityProblem(
      PersonName name, String reference, List<DocumentProblem> problems, IdentityNeeded identity)
      implements ResidentMail {
    public IdentityProblem {
      problems = List.copyOf(problems);
      reference = HeaderText.checked(reference);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a problem with documents says which");
      }
    }

    @Override
    public String toString() {
      return "IdentityProblem[masked]";
    }
  }

  /**
   * Asks what exactly is wanted.
   *
   * @param question the officer's words
   * @param wantedBy the day by which we would like the answer
   * @param pausesClock whether the days until the answer do not count (access only, Art 12A(5))
   */
  record ClarificationAsked(
      PersonName name,
      String reference,
      String question,
      LocalDate wantedBy,
      boolean pausesClock,
      PageLink statusPage)
      implements ResidentMail {
    public ClarificationAsked {
      reference = HeaderText.checked(reference);
      question = requireWords(question, "a question");
    }

    @Override
    public String toString() {
      return "ClarificationAsked[masked]";
    }
  }

  /**
   * Reminds of a question, and says when the request will be closed.
   *
   * @param closesOn the day on which the request may be closed for want of an answer
   */
  record ClarificationReminder(
      PersonName name, String reference, String question, LocalDate closesOn, PageLink statusPage)
      implements ResidentMail {
    public ClarificationReminder {
      reference = HeaderText.checked(reference);
      question = requireWords(question, "a question");
    }

    @Override
    public String toString() {
      return "ClarificationReminder[masked]";
    }
  }

  /** What a request can wait for from the person who made it. */
  enum Awaited {
    IDENTITY,
    CLARIFICATION
  }

  /** Says that a request was closed for want of an answer, the three routes, and how to reopen. */
  record ClosedUnanswered(
      PersonName name, String reference, Awaited awaited, LocalDate askedOn, PageLink statusPage)
      implements ResidentMail {
    public ClosedUnanswered {
      reference = HeaderText.checked(reference);
    }

    @Override
    public String toString() {
      return "ClosedUnanswered[masked]";
    }
  }

  /**
   * Says that the answer will take longer, and why (Art 12A(4)).
   *
   * @param reasons at least one, whole sentences
   * @param formerDate the day by which the answer was due
   * @param newDate the day by which it is due now
   */
  record ExtensionNotice(
      PersonName name,
      String reference,
      List<String> reasons,
      LocalDate formerDate,
      LocalDate newDate,
      PageLink statusPage)
      implements ResidentMail {
    public ExtensionNotice {
      reasons = reasons.stream().map(reason -> requireWords(reason, "a reason")).toList();
      reference = HeaderText.checked(reference);
      if (reasons.isEmpty() || !newDate.isAfter(formerDate)) {
        throw new IllegalArgumentException("an extension has reasons and a later date");
      }
    }

    @Override
    public String toString() {
      return "ExtensionNotice[masked]";
    }
  }

  /** Carries the code that opens the status page. */
  record StatusCode(OneTimeCode code) implements ResidentMail {}

  /**
   * Says that something can be collected, and nothing about the case.
   *
   * @param link to the page where the code is asked for
   * @param until the last day on which it can be collected
   * @param left what of it is there still
   */
  record Ready(PageLink link, LocalDate until, Left left) implements ResidentMail {
    /** What is left to be collected. */
    public enum Left {
      /** Nothing was said of it before. */
      NEW,
      /** It was said before, and nothing was collected. */
      ALL,
      /** A part was collected. */
      PART
    }
  }

  /** Carries the code that, with the link, opens the disclosure. */
  record DisclosureCode(OneTimeCode code) implements ResidentMail {}

  /** Says that the document was downloaded, so that a stranger's download is noticed. */
  record Collected(LocalDate on) implements ResidentMail {}

  /**
   * Says that the request is closed because its requester took it back.
   *
   * @param keptUntil the day on which the record of the request is due to be deleted
   */
  record Withdrawn(PersonName name, String reference, LocalDate keptUntil) implements ResidentMail {
    public Withdrawn {
      reference = HeaderText.checked(reference);
    }

    @Override
    public String toString() {
      return "Withdrawn[masked]";
    }
  }

  private static String requireWords(String words, String what) {
    if (words.isBlank()) {
      throw new IllegalArgumentException(what + " has no words");
    }
    return words;
  }
}
