package org.rightsdesk.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Channel;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DocumentProblem;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.Matched;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.lambda.IdentityKeys;

/**
 * Puts a story together, act by act.
 *
 * <p>Requesters write in the evening and officers in the morning of the day that is given.
 */
final class Telling {
  private static final Actor REQUESTER = new Actor.Requester();
  private static final LocalTime MORNING = LocalTime.of(9, 10);
  private static final LocalTime EVENING = LocalTime.of(18, 20);

  private final Stores stores;
  private final String key;
  private final Story.Opening opening;
  private final List<Story.Act> acts = new ArrayList<>();
  private Optional<Team.Member> with = Optional.empty();
  private PaperId document = new PaperId("none");

  private Telling(Stores stores, String key, Story.Opening opening) {
    this.stores = stores;
    this.key = key;
    this.opening = opening;
  }

  /** A request by the form. */
  static Telling form(
      Stores stores, String key, Resident requester, LocalDate day, String request) {
    return new Telling(
        stores,
        key,
        new Story.Opening(
            moment(day, EVENING),
            Channel.FORM,
            day,
            REQUESTER,
            (reference, at) ->
                new Papers(
                    List.of(requester.party()),
                    List.of(words("request", Paper.Purpose.REQUEST, request, at)))));
  }

  /** A mail to the team. */
  static Telling mail(Stores stores, String key, Message message) {
    return new Telling(
        stores,
        key,
        new Story.Opening(
            moment(message.arrived(), MORNING),
            Channel.MAIL,
            message.proposed(),
            new Actor.Mail(),
            (reference, at) -> Papers.of(message.keep(stores, key, at))));
  }

  private static Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private static Paper.Words words(String id, Paper.Purpose purpose, String text, Instant at) {
    return new Paper.Words(new PaperId(id), purpose, new PersonalText(text), at);
  }

  private Telling act(
      LocalDate day,
      LocalTime time,
      Actor actor,
      Command command,
      Story.Written written,
      Predicate<Event> leaves) {
    acts.add(new Story.Act(moment(day, time), actor, command, written, leaves));
    return this;
  }

  private Telling act(
      LocalDate day, Team.Member by, Command command, Class<? extends Event> leaves) {
    return act(day, MORNING, by.actor(), command, Story.Written.NOTHING, leaves::isInstance);
  }

  /** An act of an officer that comes with words of theirs. */
  private Telling write(
      LocalDate day,
      Team.Member by,
      Function<PaperId, Command> command,
      String id,
      Paper.Purpose purpose,
      String text,
      Class<? extends Event> leaves) {
    return act(
        day,
        MORNING,
        by.actor(),
        command.apply(new PaperId(id)),
        (reference, at) -> Papers.of(words(id, purpose, text, at)),
        leaves::isInstance);
  }

  /** The requester sends a card that proves who they are, and it passes the scan. */
  Telling document(LocalDate day, Resident requester) {
    PaperId id =
        new PaperId(
            UUID.nameUUIDFromBytes((key + " card").getBytes(StandardCharsets.UTF_8)).toString());
    document = id;
    act(
        day,
        EVENING,
        REQUESTER,
        new Command.TakeDocument(id),
        (reference, at) -> Papers.of(card(reference, id, requester, at)),
        event -> event instanceof Event.DocumentArrived);
    return act(
        day,
        EVENING.plusMinutes(1),
        new Actor.Machine("identity"),
        new Command.RecordScan(id, ScanVerdict.CLEAN),
        Story.Written.NOTHING,
        event -> event instanceof Event.DocumentScanned);
  }

  private Paper card(CaseReference reference, PaperId id, Resident requester, Instant at) {
    byte[] card = SpecimenCard.of(requester);
    return new Paper.IdentityDocument(
        id,
        new PersonalText("PNG picture"),
        card.length,
        at,
        stores
            .objects()
            .put(stores.identity(), IdentityKeys.upload(reference, id), "image/png", card),
        List.of(
            stores
                .objects()
                .put(
                    stores.identity(),
                    IdentityKeys.previews(reference, id) + IdentityKeys.page(1),
                    "image/png",
                    card)));
  }

  Telling verified(LocalDate day, Team.Member by) {
    return act(
        day,
        by,
        new Command.VerifyIdentity(List.of(document), EnumSet.allOf(Matched.class)),
        Event.IdentityVerified.class);
  }

  Telling notMatched(LocalDate day, Team.Member by, String why) {
    return write(
        day,
        by,
        reason ->
            new Command.RejectIdentity(
                Set.of(DocumentProblem.ADDRESS_DIFFERS), Optional.of(reason)),
        "identity-reason",
        Paper.Purpose.REASON,
        why,
        Event.IdentityNotMatched.class);
  }

  Telling asked(LocalDate day, Team.Member by, String question) {
    return write(
        day,
        by,
        Command.AskClarification::new,
        "question-1",
        Paper.Purpose.CLARIFICATION_QUESTION,
        question,
        Event.ClarificationAsked.class);
  }

  Telling extended(LocalDate day, Team.Member by, String reasons) {
    return write(
        day,
        by,
        Command.Extend::new,
        "extension-reasons",
        Paper.Purpose.REASON,
        reasons,
        Event.Extended.class);
  }

  Telling withdrawn(LocalDate day) {
    return act(
        day,
        EVENING,
        REQUESTER,
        new Command.Withdraw(),
        Story.Written.NOTHING,
        event -> event instanceof Event.Closed);
  }

  Telling dismissed(LocalDate day, Team.Member by, String what) {
    return write(
        day,
        by,
        Command.Dismiss::new,
        "triage-reason",
        Paper.Purpose.REASON,
        what,
        Event.Closed.class);
  }

  /** The manager is told of the coming deletion, and holds it. */
  Telling held(LocalDate noticed, LocalDate day, Team.Member manager, String why) {
    act(
        noticed,
        LocalTime.of(5, 0),
        new Actor.Machine("retention"),
        new Command.NoticeDisposal(),
        Story.Written.NOTHING,
        event -> event instanceof Event.DisposalNoticed);
    return write(
        day,
        manager,
        Command.PlaceHold::new,
        "hold-reason",
        Paper.Purpose.REASON,
        why,
        Event.HoldPlaced.class);
  }

  Telling with(Team.Member member) {
    with = Optional.of(member);
    return this;
  }

  /** The story, whose case then waits for somebody. */
  Story end() {
    return new Story(new OpeningKey("demonstration-" + key), opening, acts, with, Optional.empty());
  }

  /** The story, whose case goes on once its records are there. */
  Story upTo(Goal goal) {
    return new Story(
        new OpeningKey("demonstration-" + key), opening, acts, with, Optional.of(goal));
  }
}
