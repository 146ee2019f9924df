package org.rightsdesk.functions.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.correspondence.incoming.AutoReplyPolicy;
import org.rightsdesk.correspondence.incoming.MailHead;
import org.rightsdesk.correspondence.incoming.MailReader;
import org.rightsdesk.correspondence.incoming.MailReading;
import org.rightsdesk.correspondence.incoming.ReadMail;
import org.rightsdesk.correspondence.incoming.ReceiptDateProposal;
import org.rightsdesk.correspondence.incoming.RequesterProposal;
import org.rightsdesk.correspondence.incoming.Sender;
import org.rightsdesk.correspondence.incoming.Unreadable;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Channel;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.digest.Sha256;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.ProposedRequester;
import org.rightsdesk.domain.rights.Right;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * Opens a case in triage for every mail to the team, readable or not, once.
 *
 * <p>The mail is kept whole; the day it was received and who asks are proposed with the words they
 * were taken from; a person decides on all of it.
 */
final class Mailroom {
  /** What of a mail's text is shown beside the case; the mail itself is kept whole. */
  private static final int SHOWN_CHARACTERS = 60_000;

  private static final String RECEIVED = "received/";

  private final Casebook casebook;
  private final ObjectStore store;
  private final String bucket;
  private final MailReader reader;
  private final Set<String> staffDomains;
  private final List<String> ownAddress;
  private final RandomGenerator random;

  Mailroom(
      Casebook casebook,
      ObjectStore store,
      String bucket,
      MailReader reader,
      Set<String> staffDomains,
      List<String> ownAddress,
      RandomGenerator random) {
    this.casebook = casebook;
    this.store = store;
    this.bucket = bucket;
    this.reader = reader;
    this.staffDomains = Set.copyOf(staffDomains);
    this.ownAddress = List.copyOf(ownAddress);
    this.random = random;
  }

  /**
   * Takes a mail in.
   *
   * @throws IOException if the mail is not yet in its store, or the store cannot be reached
   */
  void take(Arrival arrival) throws IOException {
    OpeningKey key = new OpeningKey("mail-" + Sha256.hex(arrival.messageId()));
    if (casebook.openedBy(key).isPresent()) {
      return;
    }
    StoredObject object =
        store
            .find(bucket, RECEIVED + arrival.messageId())
            .orElseThrow(() -> new IOException("the mail is not in its store"))
            .object();
    MailReading reading = reader.read(() -> opened(object));
    LocalDate arrived = WorkingCalendar.dateOf(arrival.at());
    LocalDate proposed =
        switch (reading) {
          case ReadMail mail -> ReceiptDateProposal.of(mail, arrival.at(), staffDomains).day();
          case Unreadable _ -> arrived;
        };
    Result result =
        casebook.open(
            key,
            new Command.Open(
                CaseReference.draw(random), Right.ACCESS, Channel.MAIL, proposed, arrived),
            new Actor.Mail(),
            Papers.of(paper(arrival, reading, object)));
    if (!(result instanceof Result.Done)) {
      throw new IllegalStateException("a case could not be opened for a mail: " + result);
    }
  }

  private InputStream opened(StoredObject object) throws IOException {
    return store
        .open(object.bucket(), object.key())
        .orElseThrow(() -> new IOException("the mail is not in its store"));
  }

  private Paper paper(Arrival arrival, MailReading reading, StoredObject object) {
    Optional<Sender> sender = reading.heading().map(MailHead::sender);
    boolean fromStaff =
        sender.filter(from -> arrival.verdicts().isFromStaff(from, staffDomains)).isPresent();
    // The signs that a machine sent it may stand in the part that could not be read.
    boolean answerable =
        reading instanceof ReadMail
            && AutoReplyPolicy.decide(
                    reading.heading(), arrival.verdicts(), arrival.envelopeSender())
                instanceof AutoReplyPolicy.Answer.Allowed;
    return new Paper.ReceivedMail(
        new PaperId("mail"),
        new PersonalText(sender.map(Mailroom::shown).orElse("")),
        fromStaff,
        fromStaff && answerable,
        new PersonalText(reading.heading().map(MailHead::subject).orElse("")),
        new PersonalText(words(reading)),
        new PersonalText(proposal(arrival, reading)),
        requester(reading),
        reading instanceof ReadMail,
        arrival.at(),
        object);
  }

  private static String shown(Sender sender) {
    return switch (sender) {
      case Sender.One one -> one.address().value();
      case Sender.Unclear unclear -> unclear.shown();
    };
  }

  private static String words(MailReading reading) {
    String text =
        switch (reading) {
          case ReadMail mail -> mail.wholeText();
          case Unreadable unreadable ->
              "This mail could not be read. " + unreadable.reason().sentence();
        };
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + " […]";
  }

  private Optional<ProposedRequester> requester(MailReading reading) {
    return switch (reading) {
      case ReadMail mail -> Optional.of(RequesterProposal.of(mail, staffDomains, ownAddress));
      case Unreadable _ -> Optional.empty();
    };
  }

  /** The day that is proposed, why, and from which words; then what to look at. */
  private String proposal(Arrival arrival, MailReading reading) {
    if (!(reading instanceof ReadMail mail)) {
      return "";
    }
    ReceiptDateProposal proposal = ReceiptDateProposal.of(mail, arrival.at(), staffDomains);
    StringBuilder words = new StringBuilder(proposal.candidate().found().sentence());
    if (!proposal.candidate().words().isEmpty()) {
      words.append("\n“").append(proposal.candidate().words()).append('”');
    }
    proposal.warnings().stream()
        .sorted()
        .forEach(warning -> words.append('\n').append(warning.sentence()));
    return words.toString();
  }
}
