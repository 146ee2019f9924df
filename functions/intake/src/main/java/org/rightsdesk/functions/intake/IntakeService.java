package org.rightsdesk.functions.intake;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Channel;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.rights.Right;
import org.rightsdesk.web.page.DateText;
import org.rightsdesk.web.page.SummaryRow;

/** What a requester can do to a case, carried to the casebook. */
final class IntakeService {
  private static final PaperId REQUEST = new PaperId("request");

  private final Casebook casebook;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  IntakeService(Casebook casebook, InstantSource clock) {
    this.casebook = casebook;
    this.clock = clock;
  }

  /**
   * Opens the case that the submission asks for. The same submission again answers the same case.
   */
  CaseReference open(String submission, Wish wish) {
    LocalDate today = WorkingCalendar.dateOf(clock.instant());
    Result result =
        casebook.open(
            new OpeningKey("form-" + submission),
            new Command.Open(CaseReference.draw(random), Right.ACCESS, Channel.FORM, today, today),
            new Actor.Requester(),
            new Papers(
                List.of(wish.requester()),
                List.of(
                    new Paper.Words(
                        REQUEST, Paper.Purpose.REQUEST, wish.words(), clock.instant()))));
    return switch (result) {
      case Result.Done(Case state) -> state.reference();
      case Result.Refused(var rule) ->
          throw new IllegalStateException("a request on the form was refused: " + rule);
      case Result.Unknown _ -> throw new IllegalStateException("a case that was opened is unknown");
    };
  }

  Optional<Case> find(CaseReference reference) {
    return casebook.find(reference).filter(state -> !state.isDisposalBegun());
  }

  List<Paper> papers(CaseReference reference) {
    return casebook.papers(reference);
  }

  /** Whether the requester can be written to by email. */
  boolean hasEmail(CaseReference reference) {
    return casebook.party(reference, PartyRole.DATA_SUBJECT).flatMap(Party::email).isPresent();
  }

  /** What the requester sent, for them to keep. */
  List<SummaryRow> copy(CaseReference reference) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of("Reference", reference.value()));
    find(reference)
        .ifPresent(state -> rows.add(SummaryRow.of("Received", DateText.day(state.receivedOn()))));
    casebook
        .party(reference, PartyRole.DATA_SUBJECT)
        .ifPresent(
            party -> {
              rows.add(SummaryRow.of("Full name", party.name().value()));
              rows.add(SummaryRow.of("Address", party.address().map(Address::oneLine).orElse("")));
              rows.add(
                  SummaryRow.of(
                      "Email address", party.email().map(EmailAddress::value).orElse("")));
            });
    casebook
        .paper(reference, REQUEST)
        .filter(Paper.Words.class::isInstance)
        .map(Paper.Words.class::cast)
        .ifPresent(
            words ->
                rows.add(
                    SummaryRow.of("What you asked for", words.text().value().lines().toList())));
    return rows;
  }

  /** The question that waits for an answer. */
  Optional<String> question(Case state) {
    if (!state.isUnclear()) {
      return Optional.empty();
    }
    return casebook.papers(state.reference()).stream()
        .<Paper.Words>mapMulti(
            (paper, next) -> {
              if (paper instanceof Paper.Words words
                  && words.purpose() == Paper.Purpose.CLARIFICATION_QUESTION) {
                next.accept(words);
              }
            })
        .max(Comparator.comparing(Paper.Words::writtenAt))
        .map(words -> words.text().value());
  }

  /** Answers the question that waits; false if none does any more. */
  boolean clarify(Case state, String answer) {
    PaperId paper = new PaperId("answer-" + state.clarifications().size());
    Result result =
        casebook.execute(
            state.reference(),
            new Command.AnswerClarification(paper, WorkingCalendar.dateOf(clock.instant())),
            new Actor.Requester(),
            Papers.of(
                new Paper.Words(
                    paper,
                    Paper.Purpose.CLARIFICATION_ANSWER,
                    new PersonalText(answer),
                    clock.instant())));
    return result instanceof Result.Done;
  }

  /** Withdraws the request; false if it is closed already. */
  boolean withdraw(CaseReference reference) {
    Result result =
        casebook.execute(reference, new Command.Withdraw(), new Actor.Requester(), Papers.NONE);
    return result instanceof Result.Done;
  }

  /**
   * A response that may be collected.
   *
   * @param downloads the day on which each volume, counted from 1, was first downloaded
   */
  record Offered(Paper.DisclosureFile file, SortedMap<Integer, LocalDate> downloads) {}

  /** The response to collect, if it may be collected still. */
  Optional<Offered> disclosure(CaseReference reference, PaperId disclosure) {
    return find(reference)
        .filter(state -> state.availableOn().isPresent())
        .flatMap(Case::disclosure)
        .filter(made -> made.id().equals(disclosure))
        .flatMap(
            made ->
                casebook
                    .paper(reference, disclosure)
                    .filter(Paper.DisclosureFile.class::isInstance)
                    .map(file -> new Offered((Paper.DisclosureFile) file, made.downloads())));
  }

  /** Notes that a volume is being collected; false if a rule stands in the way. */
  boolean collect(CaseReference reference, PaperId disclosure, int volume) {
    Result result =
        casebook.execute(
            reference, new Command.Collect(disclosure, volume), new Actor.Requester(), Papers.NONE);
    return result instanceof Result.Done;
  }
}
