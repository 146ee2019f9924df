package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.rights.Right;

/**
 * Something that someone wants done to a case.
 *
 * <p>Words that go with a command are kept as papers of the case and named here by id.
 */
public sealed interface Command {
  /** Opens the case; only ever the first command. Its requester's details come with it. */
  record Open(
      CaseReference reference,
      Right right,
      Channel channel,
      LocalDate receivedOn,
      LocalDate reachedTeamOn)
      implements Command {}

  /**
   * Confirms that a message in triage is a request.
   *
   * @param reason why the day differs from the day the message reached the team; needed if it does
   */
  record ConfirmRequest(LocalDate receivedOn, Optional<PaperId> reason) implements Command {}

  /** Closes a message in triage that is not a request, with what was done about it. */
  record Dismiss(PaperId reason) implements Command {}

  record RecordParty(PartyRole role) implements Command {}

  record AskIdentity() implements Command {}

  record TakeDocument(PaperId document) implements Command {}

  record RecordScan(PaperId document, ScanVerdict verdict) implements Command {}

  record RemoveDocument(PaperId document) implements Command {}

  record VerifyIdentity(List<PaperId> documents, Set<Matched> matched) implements Command {}

  /**
   * Finds that the documents do not show who the requester is.
   *
   * @param problems what is wrong with them, as the requester is told; at least one
   * @param reason the officer's own words for the record, if any
   */
  record RejectIdentity(Set<DocumentProblem> problems, Optional<PaperId> reason)
      implements Command {
    public RejectIdentity {
      problems = Set.copyOf(problems);
    }
  }

  record WaiveIdentity(PaperId reason) implements Command {}

  record AskClarification(PaperId question) implements Command {}

  /**
   * Brings the answer to the question that waits.
   *
   * @param receivedOn the day the organisation received it, in UK time, by any channel (D5, D8)
   */
  record AnswerClarification(PaperId answer, LocalDate receivedOn) implements Command {
    /** The most characters of an answer, whichever way it comes. */
    public static final int MOST_CHARACTERS = 4_000;
  }

  record Extend(PaperId reasons) implements Command {}

  record FinishSearch(List<PaperId> records) implements Command {}

  record RecordPages(PaperId record, List<Event.PageSize> pages) implements Command {}

  record RecordNoPages(PaperId record, String reason) implements Command {}

  /** Told before the pages of the record, so that nothing is decided without what lies in it. */
  record NoteFilesWithin(PaperId record, int files) implements Command {}

  record FindWithin(PaperId record, List<PaperId> found) implements Command {}

  /**
   * Takes a page from how its reviewer saw it to how it shall be; refused where somebody else
   * changed it meanwhile, whose panels would be lost.
   */
  record ReviewPage(PaperId record, int page, PageState before, PageState next)
      implements Command {}

  record ReviewRecord(PaperId record, RecordOutcome outcome, Optional<Exemption> exemption)
      implements Command {}

  /**
   * Lets the words of a record go out within another, which goes out with all of its pages, and
   * nothing of it by itself.
   */
  record SettleAsQuoted(PaperId record, PaperId in) implements Command {}

  /** Takes the review of a record up again, and of those that went out within it. */
  record ReopenRecord(PaperId record) implements Command {}

  /** An officer gives the password of a record that could not become pages for want of it. */
  record GivePassword(PaperId record) implements Command {}

  /**
   * An officer decides on the request.
   *
   * @param withPassword whether the response is to have a password even where no marking asks for
   *     one (P 7.2.4)
   */
  record Decide(Outcome outcome, List<ExemptionUse> uses, boolean withPassword)
      implements Command {}

  /**
   * The response was put together and verified, in at least one volume.
   *
   * @param withPassword whether a password opens it
   */
  record RecordComposed(PaperId disclosure, List<Volume> volumes, boolean withPassword)
      implements Command {
    public RecordComposed {
      volumes = List.copyOf(volumes);
      if (volumes.isEmpty()) {
        throw new IllegalArgumentException("a response has at least one volume");
      }
    }
  }

  record PassCheck(PaperId disclosure, Set<CheckLine> lines) implements Command {}

  record ReturnCheck(PaperId reason) implements Command {}

  record Release(PaperId disclosure) implements Command {}

  record MakeAvailable(PaperId disclosure) implements Command {}

  /** The requester downloads a volume, counted from 1, of the response. */
  record Collect(PaperId disclosure, int volume) implements Command {}

  /** An officer has told the requester the password of the response. */
  record TellPassword(PaperId disclosure) implements Command {}

  record RecordLetterSent(PaperId letter, LetterKind kind) implements Command {}

  record RecordLetterNotSent(PaperId letter, LetterKind kind, String reason) implements Command {}

  /** A letter that was handed over did not arrive. */
  record RecordLetterNotDelivered(PaperId letter, LetterKind kind, DeliveryFailure failure)
      implements Command {}

  record RecordStepFailed(String step, String reason) implements Command {}

  record SettleStep(String step) implements Command {}

  /** The date has come. Ignored if the case no longer has it. */
  record TellDate(DateKind kind, LocalDate on) implements Command {}

  record See(PaperId paper) implements Command {}

  record Withdraw() implements Command {}

  record PlaceHold(PaperId reason) implements Command {}

  record LiftHold(PaperId reason) implements Command {}

  record NoticeDisposal() implements Command {}

  record BeginDisposal() implements Command {}
}
