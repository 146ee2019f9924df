package org.rightsdesk.functions.intake;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseDates;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.IdentityGate;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.web.page.DateText;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.TimelineEntry;
import org.rightsdesk.web.page.VolumesText;

/**
 * A case as its requester sees it.
 *
 * @param stage where it stands, in a few words
 * @param next who is to do what, and by when
 * @param dueBy the day by which we answer, while one is known
 * @param question the question that waits for the requester
 * @param documents whether identity documents may be sent
 * @param open whether the request may be withdrawn
 * @param history what was sent and done, the newest first
 */
public record StatusView(
    String reference,
    String received,
    String stage,
    List<String> next,
    Optional<String> dueBy,
    boolean question,
    boolean documents,
    boolean open,
    List<TimelineEntry> history) {

  static StatusView of(Case state, List<Paper> papers, WorkingCalendar calendar, LocalDate today) {
    return new StatusView(
        state.reference().value(),
        DateText.day(state.receivedOn()),
        stage(state),
        next(state, today),
        dueBy(state, calendar, today),
        state.isUnclear() && mayAnswer(state),
        wantsDocuments(state),
        state.closed().isEmpty() && state.availableOn().isEmpty(),
        history(papers));
  }

  private static boolean mayAnswer(Case state) {
    return state.closed().isEmpty()
        || state.closed().filter(closed -> closed.why() == Closing.NO_ANSWER).isPresent();
  }

  private static boolean wantsDocuments(Case state) {
    return !state.identity().isOpen() && mayAnswer(state);
  }

  private static String stage(Case state) {
    if (state.closed().isPresent()) {
      return switch (state.closed().get().why()) {
        case ANSWERED -> "Answered and closed";
        case NOT_COLLECTED ->
            left(state).isPresent()
                ? "Closed: part of our answer was not collected"
                : "Closed: our answer was not collected";
        case WITHDRAWN -> "Withdrawn";
        case NO_ANSWER -> "Closed: we did not hear from you";
        case NOT_A_REQUEST -> "Closed";
      };
    }
    return switch (state.stage()) {
      case TRIAGE -> "We are reading your message";
      case IDENTITY -> "We are checking who you are";
      case CLARITY -> "We have asked you a question";
      case SEARCH -> "We are looking for your information";
      case REVIEW -> "We are reading what we found";
      case COMPOSING -> "We are putting our answer together";
      case CHECK -> "A second person is checking our answer";
      case READY -> "Our answer is ready";
      case CLOSED, DISPOSAL -> "Closed";
    };
  }

  private static List<String> next(Case state, LocalDate today) {
    List<String> next = new ArrayList<>();
    if (state.closed().isPresent()) {
      if (state.closed().get().why() == Closing.NO_ANSWER) {
        next.add("If you send us what we asked for, we open your request again.");
      }
      next.add(
          "We keep the record of your request until "
              + DateText.day(state.closed().get().disposalOn())
              + ", then delete it.");
      return next;
    }
    if (state.availableOn().isPresent()) {
      next.add(
          "We have sent you a message with a link to collect it. Ask us if you cannot find it.");
      left(state).ifPresent(volumes -> next.add("You have not downloaded " + volumes + " yet."));
      if (state.isPasswordOwed()) {
        next.add("You need a password to open it. We tell you by telephone or in a letter.");
      }
      return next;
    }
    if (!state.identity().isOpen() && state.isConfirmed()) {
      next.add(identity(state));
    }
    if (state.isUnclear()) {
      next.add(
          "We need your answer to our question by "
              + DateText.day(CaseDates.mayCloseUnansweredFrom(state).minusDays(1), today)
              + ".");
    }
    if (next.isEmpty()) {
      next.add("There is nothing you need to do. We write to you when there is news.");
    }
    return next;
  }

  /** What is left of a response of which a part was downloaded. */
  private static Optional<String> left(Case state) {
    return state
        .disclosure()
        .filter(made -> !made.downloads().isEmpty() && !made.volumesLeft().isEmpty())
        .map(made -> VolumesText.of(made.volumesLeft()));
  }

  private static String identity(Case state) {
    boolean sent = !state.identityDocuments().isEmpty();
    return switch (state.identity()) {
      case IdentityGate.NotMatched _ ->
          "We could not match the documents you sent. Our letter says what to send instead.";
      case IdentityGate.Asked _, IdentityGate.NotAsked _ -> {
        if (sent) {
          yield "We have your documents and will look at them. You can send more if you like.";
        }
        yield "We need you to send documents that show your name, address and date of birth."
            + " The time we have to answer starts when we have them.";
      }
      case IdentityGate.Verified _, IdentityGate.Waived _ -> "";
    };
  }

  private static Optional<String> dueBy(Case state, WorkingCalendar calendar, LocalDate today) {
    boolean known =
        state.isConfirmed()
            && state.closed().isEmpty()
            && state.availableOn().isEmpty()
            && state.identity().isOpen()
            && !state.isUnclear();
    if (!known) {
      return Optional.empty();
    }
    return Optional.of(
        DateText.day(state.timeLimit(calendar, today).statutoryLatest().date(), today));
  }

  private static List<TimelineEntry> history(List<Paper> papers) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (Paper paper : papers) {
      switch (paper) {
        case Paper.Words words -> {
          Optional<String> title =
              switch (words.purpose()) {
                case REQUEST -> Optional.of("You sent your request");
                case CLARIFICATION_QUESTION -> Optional.of("We asked you a question");
                case CLARIFICATION_ANSWER -> Optional.of("You answered our question");
                case REASON, NOTE -> Optional.empty();
              };
          title.ifPresent(
              what ->
                  entries.add(
                      new TimelineEntry(
                          what,
                          Optional.empty(),
                          words.writtenAt(),
                          DateText.moment(words.writtenAt()),
                          Optional.of(asWritten(words.text().value())))));
        }
        case Paper.IdentityDocument document ->
            entries.add(
                new TimelineEntry(
                    "You sent a document",
                    Optional.empty(),
                    document.arrivedAt(),
                    DateText.moment(document.arrivedAt()),
                    Optional.of(Parts.paragraph(document.name().value()))));
        case Paper.SentLetter letter ->
            entries.add(
                new TimelineEntry(
                    "We wrote to you: " + letter.subject().value(),
                    Optional.empty(),
                    letter.sentAt(),
                    DateText.moment(letter.sentAt()),
                    Optional.empty()));
        case Paper.HeldRecord _,
            Paper.ReceivedMail _,
            Paper.DisclosureFile _,
            Paper.ResponsePassword _,
            Paper.RecordPassword _ -> {}
      }
    }
    return entries.stream().sorted(Comparator.comparing(TimelineEntry::at).reversed()).toList();
  }

  private static Content asWritten(String text) {
    return Parts.lines(text.lines().toList());
  }

  @Override
  public String toString() {
    return "StatusView[masked]";
  }
}
