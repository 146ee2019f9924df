package org.rightsdesk.functions.console.casefile;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.TimelineEntry;

/** What happened to a case, the newest day first. */
final class Timelines {
  private final Cases cases;

  Timelines(Cases cases) {
    this.cases = cases;
  }

  /** The short account, with the words that were written beside what happened. */
  Content told(Visit visit, CaseReference reference) {
    return byDay(
        visit,
        reference,
        cases.casebook().history(reference).stream()
            .filter(entry -> Titles.isTold(entry.event()))
            .toList());
  }

  /** All of it. */
  Content all(Visit visit, CaseReference reference) {
    return byDay(visit, reference, cases.casebook().history(reference));
  }

  private Content byDay(Visit visit, CaseReference reference, List<Entry> entries) {
    Map<LocalDate, List<TimelineEntry>> days = new LinkedHashMap<>();
    for (Entry entry : entries.reversed()) {
      days.computeIfAbsent(WorkingCalendar.dateOf(entry.at()), day -> new ArrayList<>())
          .add(told(visit, reference, entry));
    }
    List<Content> body = new ArrayList<>();
    days.forEach(
        (day, happened) -> {
          body.add(Blocks.section(Days.named(day)));
          body.add(Parts.timeline(happened));
        });
    return Blocks.stack(body);
  }

  private TimelineEntry told(Visit visit, CaseReference reference, Entry entry) {
    return new TimelineEntry(
        Titles.of(entry.event()),
        Optional.of(actor(entry, visit)),
        entry.at(),
        Days.moment(entry.at()),
        paper(entry.event())
            .map(id -> cases.text(reference, id))
            .filter(text -> !text.isEmpty())
            .map(text -> Blocks.written("What was written", text)));
  }

  private String actor(Entry entry, Visit visit) {
    String label = entry.actor();
    if (entry.event() instanceof Event.IdentityAsked && !label.startsWith("staff:")) {
      return "the system";
    }
    if (label.startsWith("staff:")) {
      return cases.who(new StaffId(label.substring("staff:".length())), visit);
    }
    if (label.startsWith("system:")) {
      return "the system (" + label.substring("system:".length()) + ")";
    }
    return label.equals("mail") ? "a mail" : "the requester";
  }

  private static Optional<PaperId> paper(Event event) {
    return switch (event) {
      case Event.RequestConfirmed happened -> happened.reason();
      case Event.Dismissed happened -> Optional.of(happened.reason());
      case Event.IdentityNotMatched happened -> happened.reason();
      case Event.IdentityWaived happened -> Optional.of(happened.reason());
      case Event.ClarificationAsked happened -> Optional.of(happened.question());
      case Event.ClarificationAnswered happened -> Optional.of(happened.answer());
      case Event.Extended happened -> Optional.of(happened.reasons());
      case Event.CheckReturned happened -> Optional.of(happened.reason());
      case Event.HoldPlaced happened -> Optional.of(happened.reason());
      case Event.HoldLifted happened -> Optional.of(happened.reason());
      case Event.Opened _,
          Event.PartyRecorded _,
          Event.IdentityAsked _,
          Event.DocumentArrived _,
          Event.DocumentScanned _,
          Event.DocumentRemoved _,
          Event.IdentityVerified _,
          Event.RecordFound _,
          Event.SearchFinished _,
          Event.RecordConverted _,
          Event.PasswordGiven _,
          Event.RecordHolds _,
          Event.FoundWithin _,
          Event.RecordNotConverted _,
          Event.PageReviewed _,
          Event.RecordReviewed _,
          Event.RecordQuoted _,
          Event.RecordReopened _,
          Event.Decided _,
          Event.Composed _,
          Event.CheckPassed _,
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
          Event.WatchStarted _,
          Event.WorkStarted _,
          Event.DateCame _,
          Event.Seen _,
          Event.Closed _,
          Event.Reopened _,
          Event.DisposalNoticed _,
          Event.DisposalBegun _ ->
          Optional.empty();
    };
  }
}
