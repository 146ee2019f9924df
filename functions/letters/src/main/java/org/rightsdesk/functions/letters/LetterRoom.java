package org.rightsdesk.functions.letters;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.correspondence.outgoing.LetterText;
import org.rightsdesk.correspondence.outgoing.LetterWriter;
import org.rightsdesk.correspondence.outgoing.OneTimeCode;
import org.rightsdesk.correspondence.outgoing.OutgoingMail;
import org.rightsdesk.correspondence.outgoing.ResidentMail;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.lambda.ports.MailSender;
import org.rightsdesk.lambda.ports.MailSender.About;
import org.rightsdesk.web.session.Counters;
import org.rightsdesk.web.session.OneTimeCodes;
import org.rightsdesk.web.session.RateLimit;

/**
 * Writes and sends what was ordered, each letter once.
 *
 * <p>A letter is noted after it was handed over: a crash in between sends it a second time rather
 * than not at all (threat K9).
 */
final class LetterRoom {
  private static final Actor LETTERS = new Actor.Machine("letters");
  private static final String NO_ADDRESS = "NO_EMAIL_ADDRESS";

  private final Casebook casebook;
  private final MailSender sender;
  private final LetterWriter writer;
  private final RequesterLetters requesterLetters;
  private final TeamLetters teamLetters;
  private final OneTimeCodes codes;
  private final RateLimit receipts;
  private final TeamAddresses team;
  private final InstantSource clock;

  /** Where mail to the team goes, by role. */
  record TeamAddresses(EmailAddress officers, EmailAddress manager, EmailAddress head) {
    EmailAddress of(Role role) {
      return switch (role) {
        case OFFICER -> officers;
        case MANAGER -> manager;
        case HEAD -> head;
      };
    }
  }

  LetterRoom(
      Casebook casebook,
      MailSender sender,
      LetterWriter writer,
      RequesterLetters requesterLetters,
      TeamLetters teamLetters,
      OneTimeCodes codes,
      Counters counters,
      TeamAddresses team,
      InstantSource clock) {
    this.casebook = casebook;
    this.sender = sender;
    this.writer = writer;
    this.requesterLetters = requesterLetters;
    this.teamLetters = teamLetters;
    this.codes = codes;
    this.receipts = new RateLimit("receipts-to", 1, Duration.ofHours(24), counters, clock);
    this.team = team;
    this.clock = clock;
  }

  /** Sends the letter, unless it was sent before or its case is gone. */
  void send(Order order) {
    Optional<Case> found = casebook.find(order.reference());
    if (found.isEmpty() || found.get().lettersSent().containsKey(order.letter())) {
      return;
    }
    Case state = found.get();
    Optional<EmailAddress> address = address(order);
    About about = new About(order.reference(), order.letter(), order.kind());
    if (address.isEmpty()) {
      if (!(order.to() instanceof Order.To.Sender)) {
        notSent(about, NO_ADDRESS);
      }
      return;
    }
    OutgoingMail mail = OutgoingMail.of(address.get(), text(order, state));
    if (!handed(mail, about)) {
      return;
    }
    casebook.execute(
        order.reference(),
        new Command.RecordLetterSent(order.letter(), order.kind()),
        LETTERS,
        Papers.of(
            new Paper.SentLetter(
                order.letter(),
                order.kind(),
                new PersonalText(mail.to().value()),
                new PersonalText(mail.subject()),
                new PersonalText(mail.plain()),
                clock.instant())));
  }

  /**
   * Sends a new code to the requester's address. Nothing happens for a reference of no case, which
   * whoever asked cannot tell (threat A3).
   *
   * @param purpose {@code status} or {@code collection}
   */
  void sendCode(String purpose, CaseReference reference) {
    Optional<EmailAddress> address =
        casebook.party(reference, PartyRole.DATA_SUBJECT).flatMap(Party::email);
    if (address.isPresent()) {
      OneTimeCode code = new OneTimeCode(codes.issue(purpose, reference.value()));
      ResidentMail facts =
          purpose.equals("status")
              ? new ResidentMail.StatusCode(code)
              : new ResidentMail.DisclosureCode(code);
      // One id a day, so that a dead address makes one task however often a code is asked for.
      PaperId letter =
          new PaperId("code-" + purpose + "-" + WorkingCalendar.dateOf(clock.instant()));
      handed(
          OutgoingMail.of(address.get(), writer.write(facts)),
          new About(reference, letter, LetterKind.ONE_TIME_CODE));
    }
  }

  private LetterText text(Order order, Case state) {
    return switch (order.to()) {
      case Order.To.Requester() ->
          writer.write(requesterLetters.facts(order.kind(), state, requester(order.reference())));
      case Order.To.Team _, Order.To.Sender _ ->
          writer.write(teamLetters.facts(order.kind(), state));
    };
  }

  private Optional<EmailAddress> address(Order order) {
    return switch (order.to()) {
      case Order.To.Requester() -> requester(order.reference()).email();
      case Order.To.Team(Role role) -> Optional.of(team.of(role));
      case Order.To.Sender() -> answerableSender(order.reference());
    };
  }

  /**
   * The sender of the mail that opened the case, if a machine may answer it and did not lately.
   *
   * <p>A receipt that could then not be handed over is not tried again within the day: two machines
   * that answer each other are worse than a missing receipt (threat D8).
   */
  private Optional<EmailAddress> answerableSender(CaseReference reference) {
    return casebook.papers(reference).stream()
        .filter(Paper.ReceivedMail.class::isInstance)
        .map(Paper.ReceivedMail.class::cast)
        .filter(Paper.ReceivedMail::answerable)
        .map(mail -> new EmailAddress(mail.from().value()))
        .findFirst()
        .filter(sender -> receipts.allows(sender.value()));
  }

  private Party requester(CaseReference reference) {
    return casebook
        .party(reference, PartyRole.DATA_SUBJECT)
        .orElseThrow(() -> new IllegalStateException("the case names no data subject"));
  }

  /** Hands the mail over, or notes on the case that it was not accepted. */
  private boolean handed(OutgoingMail mail, About about) {
    try {
      sender.send(
          new MailSender.Mail(
              mail.to(), mail.subject(), mail.plain(), mail.html(), OutgoingMail.HEADERS),
          about);
      return true;
    } catch (MailSender.NotAcceptedException e) {
      notSent(about, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void notSent(About about, String reason) {
    casebook.execute(
        about.reference(),
        new Command.RecordLetterNotSent(about.letter(), about.kind(), reason),
        LETTERS,
        Papers.NONE);
  }
}
