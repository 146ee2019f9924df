package org.rightsdesk.functions.console.casefile;

import java.util.stream.Collectors;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.web.page.CountText;

/** What happened, in plain titles. */
final class Titles {
  private Titles() {}

  static String of(Event event) {
    return switch (event) {
      case Event.Opened opened ->
          opened.confirmed() ? "The request came by the form" : "A message came by mail";
      case Event.RequestConfirmed confirmed ->
          "Confirmed as a request received on " + Days.day(confirmed.receivedOn());
      case Event.PartyRecorded _ -> "The person's details were recorded";
      case Event.Dismissed _ -> "The message was found to be no request";
      case Event.IdentityAsked _ -> "Proof of identity was asked for";
      case Event.DocumentArrived _ -> "An identity document arrived";
      case Event.DocumentScanned scanned ->
          switch (scanned.verdict()) {
            case CLEAN -> "An identity document passed the malware scan";
            case INFECTED -> "Malware was found in an identity document";
            case NOT_SCANNED -> "An identity document could not be scanned";
          };
      case Event.DocumentRemoved _ -> "The requester took an identity document back";
      case Event.IdentityVerified _ -> "Identity was established";
      case Event.IdentityNotMatched unmatched ->
          "The identity documents did not match: "
              + unmatched.problems().stream()
                  .sorted()
                  .map(Says::problem)
                  .collect(Collectors.joining("; "));
      case Event.IdentityWaived _ -> "The manager waived proof of identity";
      case Event.ClarificationAsked _ -> "A question was put to the requester";
      case Event.ClarificationAnswered answered ->
          "The question was answered; the answer reached us on " + Days.day(answered.on());
      case Event.Extended _ -> "The time was extended by two months";
      case Event.RecordFound _ -> "A record was found";
      case Event.SearchFinished _ -> "The search was finished";
      case Event.PasswordGiven given -> "The password of " + given.record() + " was given";
      case Event.RecordHolds holds -> "A record holds " + CountText.of(holds.files(), "file");
      case Event.FoundWithin found ->
          "What a record held became "
              + (found.found().size() == 1 ? "a record" : found.found().size() + " records");
      case Event.RecordConverted converted ->
          "A record became " + CountText.of(converted.pages().size(), "page");
      case Event.RecordNotConverted _ -> "A record could not become pages";
      case Event.PageReviewed reviewed ->
          "Page " + reviewed.page() + " of " + reviewed.record() + " was marked";
      case Event.RecordReviewed reviewed ->
          "The review of "
              + reviewed.record()
              + " was finished: "
              + Says.outcome(reviewed.outcome());
      case Event.RecordQuoted quoted ->
          "The review of " + quoted.record() + " was finished: it goes out within " + quoted.in();
      case Event.RecordReopened reopened ->
          "The review of " + reopened.record() + " was taken up again";
      case Event.Decided decided -> "Decided: " + Says.outcome(decided.outcome());
      case Event.Composed composed -> "The response was put together: " + contents(composed);
      case Event.CheckPassed _ -> "The second check was passed";
      case Event.CheckReturned _ -> "The second check returned the response";
      case Event.Released _ -> "The response was released";
      case Event.MadeAvailable _ -> "The response can be collected";
      case Event.PasswordTold _ -> "The requester was told the password of the response";
      case Event.VolumeCollected part -> "Volume " + part.volume() + " was downloaded";
      case Event.Collected _ -> "The response was collected";
      case Event.LetterSent sent -> "Sent: " + Says.letter(sent.kind());
      case Event.LetterNotSent unsent -> "Could not be sent: " + Says.letter(unsent.kind());
      case Event.LetterNotDelivered undelivered ->
          "Did not arrive: "
              + Says.letter(undelivered.kind())
              + "; "
              + Says.failure(undelivered.failure());
      case Event.StepFailed failed -> "A step failed: " + failed.step();
      case Event.StepSettled settled -> "A failed step was seen to: " + settled.step();
      case Event.WatchStarted _ -> "The case's dates were set anew";
      case Event.WorkStarted _ -> "Work on the case was started";
      case Event.DateCame came -> Says.date(came.kind());
      case Event.Seen seen -> "Opened: " + seen.paper();
      case Event.Closed closed -> "Closed: " + Says.closing(closed.why());
      case Event.Reopened _ -> "The case was opened again";
      case Event.HoldPlaced _ -> "Deletion was put on hold";
      case Event.HoldLifted _ -> "The hold on deletion was lifted";
      case Event.DisposalNoticed _ -> "The manager was told of the coming deletion";
      case Event.DisposalBegun _ -> "The deletion began";
    };
  }

  private static String contents(Event.Composed composed) {
    int sum = composed.volumes().stream().mapToInt(Volume::pages).sum();
    String pages = CountText.of(sum, "page");
    return composed.volumes().size() == 1
        ? pages
        : pages + " in " + composed.volumes().size() + " volumes";
  }

  /** Whether it belongs in the short account of the case, beside the full history. */
  static boolean isTold(Event event) {
    return switch (event) {
      case Event.Seen _,
          Event.WatchStarted _,
          Event.WorkStarted _,
          Event.PageReviewed _,
          Event.RecordFound _,
          Event.RecordConverted _,
          Event.PasswordGiven _,
          Event.RecordHolds _,
          Event.FoundWithin _,
          Event.RecordReviewed _,
          Event.RecordQuoted _ ->
          false;
      case Event.Opened _,
          Event.RequestConfirmed _,
          Event.Dismissed _,
          Event.PartyRecorded _,
          Event.IdentityAsked _,
          Event.DocumentArrived _,
          Event.DocumentScanned _,
          Event.DocumentRemoved _,
          Event.IdentityVerified _,
          Event.IdentityNotMatched _,
          Event.IdentityWaived _,
          Event.ClarificationAsked _,
          Event.ClarificationAnswered _,
          Event.Extended _,
          Event.SearchFinished _,
          Event.RecordNotConverted _,
          Event.RecordReopened _,
          Event.Decided _,
          Event.Composed _,
          Event.CheckPassed _,
          Event.CheckReturned _,
          Event.Released _,
          Event.MadeAvailable _,
          Event.PasswordTold _,
          Event.VolumeCollected _,
          Event.Collected _,
          Event.LetterSent _,
          Event.LetterNotSent _,
          Event.LetterNotDelivered _,
          Event.StepFailed _,
          Event.StepSettled _,
          Event.DateCame _,
          Event.Closed _,
          Event.Reopened _,
          Event.HoldPlaced _,
          Event.HoldLifted _,
          Event.DisposalNoticed _,
          Event.DisposalBegun _ ->
          true;
    };
  }
}
