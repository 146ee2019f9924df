package org.rightsdesk.functions.letters;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.correspondence.outgoing.LetterWriter;
import org.rightsdesk.correspondence.outgoing.OrganisationConfiguration;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.Effect.Recipient;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.clock.Nation;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.lambda.ports.MailSender;
import org.rightsdesk.web.session.Links;
import org.rightsdesk.web.session.OneTimeCodes;
import org.rightsdesk.web.testing.InMemoryCodeStore;
import org.rightsdesk.web.testing.InMemoryCounters;
import org.rightsdesk.web.testing.InMemoryLinkStore;

/** Cases, the post and a clock in memory. */
final class World {
  static final String REQUESTER = "w.test@example.org";
  static final String OFFICERS = "officers@landlord.example";
  static final String MANAGER = "manager@landlord.example";
  static final String HEAD = "head@landlord.example";

  final SettableClock clock = new SettableClock(CaseworkSamples.MONDAY);
  final InMemoryCasebook casebook = new InMemoryCasebook(CaseworkSamples.casework(), clock);
  final Post post = new Post();
  final Links links = new Links(new InMemoryLinkStore(), clock, new SecureRandom());
  private final InMemoryCounters counters = new InMemoryCounters();
  final OneTimeCodes codes =
      new OneTimeCodes(new InMemoryCodeStore(), counters, new byte[32], clock, new SecureRandom());
  final LetterRoom room = room();
  final MailOutcomes outcomes = new MailOutcomes(casebook);
  private int ordersSeen;

  private LetterRoom room() {
    WorkingCalendar calendar = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);
    Pages pages = new Pages("https://ask.example.org", "https://desk.example.org");
    return new LetterRoom(
        casebook,
        post,
        new LetterWriter(
            OrganisationConfiguration.read(Path.of("../../organisation/organisation.properties"))),
        new RequesterLetters(casebook, links, calendar, pages, clock),
        new TeamLetters(calendar, pages, clock),
        codes,
        counters,
        new LetterRoom.TeamAddresses(
            new EmailAddress(OFFICERS), new EmailAddress(MANAGER), new EmailAddress(HEAD)),
        clock);
  }

  /** The mail service: it takes every mail, or none while it is told to. */
  static final class Post implements MailSender {
    final List<Sent> sent = new ArrayList<>();
    Optional<RuntimeException> trouble = Optional.empty();

    /** A mail that was handed over. */
    record Sent(Mail mail, About about) {
      String to() {
        return mail.to().value();
      }
    }

    @Override
    public void send(Mail mail, About about) {
      if (trouble.isPresent()) {
        throw trouble.get();
      }
      sent.add(new Sent(mail, about));
    }

    Sent newest() {
      return sent.getLast();
    }
  }

  /** The letters that cases ordered since this was last asked. */
  List<Order> orders() {
    List<InMemoryCasebook.Caused> caused = casebook.caused();
    List<Order> orders = new ArrayList<>();
    for (InMemoryCasebook.Caused effect : caused.subList(ordersSeen, caused.size())) {
      if (effect.effect() instanceof Effect.SendLetter letter) {
        orders.add(new Order(effect.reference(), letter.letter(), letter.kind(), to(letter.to())));
      }
    }
    ordersSeen = caused.size();
    return orders;
  }

  private static Order.To to(Recipient recipient) {
    return switch (recipient) {
      case Recipient.OfParty _ -> new Order.To.Requester();
      case Recipient.OfTeam team -> new Order.To.Team(team.role());
      case Recipient.OfSender() -> new Order.To.Sender();
    };
  }

  /** Sends every letter that cases ordered since, and answers what was handed over. */
  List<Post.Sent> sendOrdered() {
    int before = post.sent.size();
    orders().forEach(room::send);
    return List.copyOf(post.sent.subList(before, post.sent.size()));
  }

  /** A letter of the kind to the requester. */
  static Order toRequester(CaseReference reference, LetterKind kind) {
    return new Order(reference, new PaperId("letter-1"), kind, new Order.To.Requester());
  }

  /** A case for a mail from this sender. */
  CaseReference byMail(long seed, String from, boolean answerable) {
    CaseReference drawn = CaseworkSamples.reference(seed);
    LocalDate today = clock.today();
    casebook.open(
        new OpeningKey("mail:" + seed),
        CaseworkSamples.openByMail(drawn, today),
        new Actor.Mail(),
        Papers.of(
            new Paper.ReceivedMail(
                new PaperId("mail"),
                new PersonalText(from),
                answerable,
                answerable,
                new PersonalText("FW: my data"),
                new PersonalText("Please send me all of it."),
                new PersonalText(""),
                Optional.empty(),
                true,
                clock.instant(),
                new Paper.StoredObject("mail", "received/" + seed, "v1"))));
    return drawn;
  }

  /** A request whose response, that nothing is held, can be collected. */
  CaseWalk ready(long seed) {
    return ready(seed, false);
  }

  /** The same, whose response may open with a password that nobody told yet. */
  CaseWalk ready(long seed, boolean withPassword) {
    return ready(seed, withPassword, 1);
  }

  /** A request whose response, in this many volumes, can be collected. */
  CaseWalk readyInVolumes(long seed, int volumes) {
    return ready(seed, false, volumes);
  }

  private CaseWalk ready(long seed, boolean withPassword, int volumes) {
    CaseWalk walk =
        CaseWalk.byForm(casebook, seed).verified().found().decided(Outcome.NOTHING_HELD);
    PaperId disclosure = new PaperId("disclosure-1");
    return walk.execute(
            new Command.RecordComposed(
                disclosure,
                Collections.nCopies(volumes, new Volume("0".repeat(64), 4, 1_000)),
                withPassword),
            CaseworkSamples.MACHINE)
        .released()
        .execute(new Command.MakeAvailable(disclosure), CaseworkSamples.MACHINE);
  }

  static Paper.Words words(String id, Paper.Purpose purpose, String text, Instant at) {
    return new Paper.Words(new PaperId(id), purpose, new PersonalText(text), at);
  }
}
