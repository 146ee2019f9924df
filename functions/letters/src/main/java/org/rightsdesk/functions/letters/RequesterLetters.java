package org.rightsdesk.functions.letters;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.correspondence.outgoing.ResidentMail;
import org.rightsdesk.correspondence.outgoing.ResidentMail.Awaited;
import org.rightsdesk.correspondence.outgoing.ResidentMail.IdentityNeeded;
import org.rightsdesk.correspondence.outgoing.ResidentMail.Ready.Left;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseDates;
import org.rightsdesk.domain.casework.Disclosure;
import org.rightsdesk.domain.casework.IdentityGate;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.Purpose;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.web.session.Links;
import org.rightsdesk.web.session.SecretToken;

/** What each letter to a requester needs to say, from the case as it is when it is written. */
final class RequesterLetters {
  /** How long a requester is given for what is asked of them, as letters say it. */
  private static final int DAYS_TO_ANSWER = 14;

  /** How long a response can be collected. */
  private static final Duration COLLECTABLE = Duration.ofDays(30);

  private final Casebook casebook;
  private final Links links;
  private final WorkingCalendar calendar;
  private final Pages pages;
  private final InstantSource clock;

  RequesterLetters(
      Casebook casebook, Links links, WorkingCalendar calendar, Pages pages, InstantSource clock) {
    this.casebook = casebook;
    this.links = links;
    this.calendar = calendar;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * The letter's facts.
   *
   * @throws IllegalArgumentException if the kind is not one for requesters
   */
  ResidentMail facts(LetterKind kind, Case state, Party to) {
    String reference = state.reference().value();
    return switch (kind) {
      case ACKNOWLEDGEMENT ->
          new ResidentMail.Acknowledgement(
              to.name(),
              reference,
              state.receivedOn(),
              List.of(state.right()),
              due(state),
              state.identity().isOpen() ? Optional.empty() : Optional.of(identityNeeded()),
              pages.status());
      case IDENTITY_ASKED ->
          new ResidentMail.IdentityWanted(to.name(), reference, identityNeeded());
      case IDENTITY_REMINDER ->
          new ResidentMail.IdentityReminder(
              to.name(), reference, identityNeeded(), CaseDates.closesUnprovedOn(state));
      case IDENTITY_ACCEPTED ->
          new ResidentMail.IdentityAccepted(
              to.name(),
              reference,
              state.identity() instanceof IdentityGate.Waived,
              due(state),
              pages.status());
      case IDENTITY_NOT_MATCHED ->
          new ResidentMail.IdentityProblem(
              to.name(),
              reference,
              state.documentProblems().stream().sorted().toList(),
              identityNeeded());
      case CLARIFICATION_ASKED ->
          new ResidentMail.ClarificationAsked(
              to.name(), reference, question(state), byWhen(), true, pages.status());
      case CLARIFICATION_REMINDER ->
          new ResidentMail.ClarificationReminder(
              to.name(),
              reference,
              question(state),
              CaseDates.mayCloseUnansweredFrom(state),
              pages.status());
      case CLOSED_WITHOUT_ANSWER ->
          new ResidentMail.ClosedUnanswered(
              to.name(),
              reference,
              state.isUnclear() ? Awaited.CLARIFICATION : Awaited.IDENTITY,
              state.isUnclear()
                  ? state.clarifications().getLast().asked()
                  : CaseDates.identityAwaitedSince(state),
              pages.status());
      case CLOSED_WITHDRAWN ->
          new ResidentMail.Withdrawn(
              to.name(), reference, state.closed().orElseThrow().disposalOn());
      case EXTENDED ->
          new ResidentMail.ExtensionNotice(
              to.name(),
              reference,
              List.of(words(state, Purpose.REASON, "extension")),
              dueWithoutExtension(state),
              due(state),
              pages.status());
      case READY -> ready(state, Left.NEW);
      case COLLECTION_REMINDER -> ready(state, left(state));
      case FORWARD_RECEIVED,
          TEAM_ALERT,
          CLARIFICATION_ANSWERED,
          REOPENED,
          DUE_REMINDER,
          MANAGER_ALERT,
          HEAD_ALERT,
          DISPOSAL_NOTICE,
          ONE_TIME_CODE ->
          throw new IllegalArgumentException("a " + kind + " is not for requesters");
    };
  }

  private static Left left(Case state) {
    return state.disclosure().orElseThrow().downloads().isEmpty() ? Left.ALL : Left.PART;
  }

  private ResidentMail ready(Case state, Left left) {
    Disclosure disclosure = state.disclosure().orElseThrow();
    LocalDate available = state.availableOn().orElseThrow();
    LocalDate until = available.plusDays(COLLECTABLE.toDays());
    SecretToken token =
        links.toCollect(
            new Links.Collection(state.reference(), disclosure.id()),
            until.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());
    return new ResidentMail.Ready(pages.collection(token), until, left);
  }

  private IdentityNeeded identityNeeded() {
    return new IdentityNeeded(byWhen(), pages.status());
  }

  private LocalDate byWhen() {
    return today().plusDays(DAYS_TO_ANSWER);
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }

  private LocalDate due(Case state) {
    return state.timeLimit(calendar, today()).statutoryLatest().date();
  }

  private LocalDate dueWithoutExtension(Case state) {
    return TimeLimit.of(state.clockFacts().withExtended(false), calendar, today())
        .statutoryLatest()
        .date();
  }

  private String question(Case state) {
    return words(state, Purpose.CLARIFICATION_QUESTION, "");
  }

  /** The newest words of a purpose whose id begins so. */
  private String words(Case state, Purpose purpose, String idStart) {
    return casebook.papers(state.reference()).stream()
        .filter(Paper.Words.class::isInstance)
        .map(Paper.Words.class::cast)
        .filter(words -> words.purpose() == purpose && words.id().value().startsWith(idStart))
        .max(Comparator.comparing(Paper.Words::writtenAt))
        .map(words -> words.text().value())
        .orElseThrow(() -> new IllegalStateException("the case lacks the words of a letter"));
  }
}
