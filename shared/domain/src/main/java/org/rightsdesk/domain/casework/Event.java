package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.rights.Right;

/**
 * Something that happened to a case.
 *
 * <p>Events are the case: its state is what they add up to. They hold ids, dates, codes and
 * numbers, never personal data. Dates are days in UK time.
 */
public sealed interface Event {
  /**
   * The case began.
   *
   * @param receivedOn the day the organisation received it, which starts the clock (law.md D5)
   * @param reachedTeamOn the day it reached the data protection team
   * @param confirmed whether it is known to be a request; a mail is until then in triage
   */
  record Opened(
      CaseReference reference,
      Right right,
      Channel channel,
      LocalDate receivedOn,
      LocalDate reachedTeamOn,
      boolean confirmed)
      implements Event {}

  /** An officer confirmed that it is a request, and the day it was received. */
  record RequestConfirmed(LocalDate receivedOn, Optional<PaperId> reason, StaffId by)
      implements Event {}

  /** An officer found that it is no request, and wrote what was done about it. */
  record Dismissed(PaperId reason, StaffId by) implements Event {}

  /** Details of a person in the case were recorded or changed. */
  record PartyRecorded(PartyRole role) implements Event {}

  record IdentityAsked(LocalDate on) implements Event {}

  record DocumentArrived(PaperId document, LocalDate on) implements Event {}

  record DocumentScanned(PaperId document, ScanVerdict verdict) implements Event {}

  /** The requester took a document back before anyone had relied on it. */
  record DocumentRemoved(PaperId document) implements Event {}

  record IdentityVerified(
      List<PaperId> documents, Set<Matched> matched, LocalDate completeOn, StaffId by)
      implements Event {}

  /** The documents did not show who the requester is, for these reasons. */
  record IdentityNotMatched(
      LocalDate on, Set<DocumentProblem> problems, Optional<PaperId> reason, StaffId by)
      implements Event {}

  record IdentityWaived(LocalDate on, PaperId reason, StaffId by) implements Event {}

  record ClarificationAsked(LocalDate on, PaperId question, StaffId by) implements Event {}

  record ClarificationAnswered(LocalDate on, PaperId answer) implements Event {}

  record Extended(LocalDate on, PaperId reasons, StaffId by) implements Event {}

  record RecordFound(PaperId record) implements Event {}

  record SearchFinished(LocalDate on) implements Event {}

  /** The record became pages of these sizes, in order. */
  record RecordConverted(PaperId record, List<PageSize> pages) implements Event {}

  /** The record could not become pages; it stays listed, with the reason's code. */
  record RecordNotConverted(PaperId record, String reason) implements Event {}

  /** The record is to become pages after all, now that somebody gave its password. */
  record PasswordGiven(PaperId record, StaffId by) implements Event {}

  /** So many files lie in the record, each of which is to become a record of its own. */
  record RecordHolds(PaperId record, int files) implements Event {}

  /** The files that lay in a record are records of their own now. */
  record FoundWithin(PaperId record, List<PaperId> found) implements Event {}

  /** What is hidden on a page is now this, in place of what was. */
  record PageReviewed(
      PaperId record,
      int page,
      List<Panel> panels,
      Optional<Exemption> withheld,
      boolean done,
      StaffId by)
      implements Event {}

  record RecordReviewed(
      PaperId record, RecordOutcome outcome, Optional<Exemption> exemption, StaffId by)
      implements Event {}

  /** The words of a record go out within another. */
  record RecordQuoted(PaperId record, PaperId in, StaffId by) implements Event {}

  record RecordReopened(PaperId record, StaffId by) implements Event {}

  /**
   * The request was decided on.
   *
   * @param withPassword whether the officer asked for a password on the response (P 7.2.4)
   */
  record Decided(Outcome outcome, List<ExemptionUse> uses, boolean withPassword, StaffId by)
      implements Event {}

  /**
   * The response was put together as these files, in the order in which they are read.
   *
   * @param withPassword whether a password opens them
   */
  record Composed(PaperId disclosure, List<Volume> volumes, boolean withPassword)
      implements Event {}

  record CheckPassed(PaperId disclosure, Set<CheckLine> lines, StaffId by) implements Event {}

  record CheckReturned(PaperId reason, StaffId by) implements Event {}

  record Released(PaperId disclosure, StaffId by) implements Event {}

  /** Every file was read back, is the one that was checked, and may be collected. */
  record MadeAvailable(PaperId disclosure, LocalDate on) implements Event {}

  /** One of several volumes, counted from 1, was downloaded for the first time. */
  record VolumeCollected(PaperId disclosure, int volume, LocalDate on) implements Event {}

  /** The response was downloaded, with all its volumes. */
  record Collected(PaperId disclosure, LocalDate on) implements Event {}

  /** An officer told the requester the password of the response, or sent it by post. */
  record PasswordTold(PaperId disclosure, LocalDate on, StaffId by) implements Event {}

  record LetterSent(PaperId letter, LetterKind kind) implements Event {}

  record LetterNotSent(PaperId letter, LetterKind kind, String reason) implements Event {}

  /** A letter that was handed over did not arrive, or was called unwanted. */
  record LetterNotDelivered(PaperId letter, LetterKind kind, DeliveryFailure failure)
      implements Event {}

  /** A step of a machine failed for good; a person must see to it. */
  record StepFailed(String step, String reason) implements Event {}

  record StepSettled(String step, StaffId by) implements Event {}

  record WatchStarted(int watch) implements Event {}

  record DateCame(DateKind kind, LocalDate on) implements Event {}

  /** A member of staff opened a paper of the case. */
  record Seen(PaperId paper, StaffId by) implements Event {}

  record Closed(Closing why, LocalDate on, LocalDate disposalOn) implements Event {}

  record Reopened(LocalDate on) implements Event {}

  /** A machine began to take the case to its end; a case that was reopened has more than one. */
  record WorkStarted(int run) implements Event {}

  record HoldPlaced(PaperId reason, StaffId by) implements Event {}

  record HoldLifted(PaperId reason, StaffId by) implements Event {}

  record DisposalNoticed(LocalDate on) implements Event {}

  record DisposalBegun(LocalDate on) implements Event {}

  /** The size of a page as seen, in points. */
  record PageSize(double width, double height) {}
}
