package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.clock.Clarification;
import org.rightsdesk.domain.clock.ClockFacts;
import org.rightsdesk.domain.clock.Requirement;
import org.rightsdesk.domain.clock.TimeLimit;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.rights.Right;

/**
 * One request, as its events add up. Immutable: {@link #after} answers a new one.
 *
 * <p>It holds no personal data. Anything a person wrote, sent or is called stands in the papers and
 * parties that are kept beside it.
 */
public final class Case {
  private final Event.Opened opening;
  private int version = 1;
  private boolean confirmed;
  private LocalDate receivedOn;
  private IdentityGate identity = new IdentityGate.NotAsked();
  private Map<PaperId, IdentityDocument> identityDocuments = new LinkedHashMap<>();
  private Set<DocumentProblem> documentProblems = Set.of();
  private List<Clarification> clarifications = new ArrayList<>();
  private boolean extended;
  private Map<PaperId, RecordState> records = new LinkedHashMap<>();
  private boolean searchFinished;
  private Set<StaffId> reviewers = new LinkedHashSet<>();
  private Optional<DecisionMade> decision = Optional.empty();
  private Optional<Disclosure> disclosure = Optional.empty();
  private Optional<LocalDate> availableOn = Optional.empty();
  private int returns;
  private Map<String, String> failedSteps = new LinkedHashMap<>();
  private Map<PaperId, LetterKind> lettersSent = new LinkedHashMap<>();
  private Map<PaperId, String> lettersNotSent = new LinkedHashMap<>();
  private Map<PaperId, Undelivered> lettersNotDelivered = new LinkedHashMap<>();
  private Set<Event.DateCame> datesThatCame = new LinkedHashSet<>();
  private int watch;
  private int run;
  private Optional<ClosedState> closed = Optional.empty();
  private Optional<LocalDate> reopenedOn = Optional.empty();
  private boolean held;
  private Optional<LocalDate> disposalNoticedOn = Optional.empty();
  private boolean disposalBegun;
  private boolean uncollectedSeenTo;

  private Case(Event.Opened opening) {
    this.opening = opening;
    this.confirmed = opening.confirmed();
    this.receivedOn = opening.receivedOn();
  }

  private Case(Case from) {
    opening = from.opening;
    version = from.version;
    confirmed = from.confirmed;
    receivedOn = from.receivedOn;
    identity = from.identity;
    identityDocuments = new LinkedHashMap<>(from.identityDocuments);
    documentProblems = from.documentProblems;
    clarifications = new ArrayList<>(from.clarifications);
    extended = from.extended;
    records = new LinkedHashMap<>(from.records);
    searchFinished = from.searchFinished;
    reviewers = new LinkedHashSet<>(from.reviewers);
    decision = from.decision;
    disclosure = from.disclosure;
    availableOn = from.availableOn;
    returns = from.returns;
    failedSteps = new LinkedHashMap<>(from.failedSteps);
    lettersSent = new LinkedHashMap<>(from.lettersSent);
    lettersNotSent = new LinkedHashMap<>(from.lettersNotSent);
    lettersNotDelivered = new LinkedHashMap<>(from.lettersNotDelivered);
    datesThatCame = new LinkedHashSet<>(from.datesThatCame);
    watch = from.watch;
    run = from.run;
    closed = from.closed;
    reopenedOn = from.reopenedOn;
    held = from.held;
    disposalNoticedOn = from.disposalNoticedOn;
    disposalBegun = from.disposalBegun;
    uncollectedSeenTo = from.uncollectedSeenTo;
  }

  /** The case that begins with this event. */
  public static Case openedBy(Event.Opened opening) {
    return new Case(opening);
  }

  /**
   * The case that these events, in order, add up to.
   *
   * @throws IllegalArgumentException if the first is not the opening, or another one is
   */
  public static Case of(List<Event> events) {
    if (!(events.getFirst() instanceof Event.Opened opening)) {
      throw new IllegalArgumentException("the history of a case does not begin with its opening");
    }
    Case built = new Case(opening);
    for (Event event : events.subList(1, events.size())) {
      built.take(event);
      built.version++;
    }
    return built;
  }

  /** This case once the event has happened. */
  public Case after(Event event) {
    Case next = new Case(this);
    next.take(event);
    next.version++;
    return next;
  }

  private void take(Event event) {
    switch (event) {
      case Event.Opened _ -> throw new IllegalArgumentException("a case opens once");
      case Event.RequestConfirmed happened -> {
        confirmed = true;
        receivedOn = happened.receivedOn();
      }
      case Event.Dismissed _, Event.PartyRecorded _, Event.Seen _ -> {}
      case Event.IdentityAsked happened -> identity = new IdentityGate.Asked(happened.on());
      case Event.DocumentArrived happened -> {
        identityDocuments.put(
            happened.document(), new IdentityDocument(happened.on(), Optional.empty()));
        if (identity instanceof IdentityGate.NotMatched refused) {
          identity = new IdentityGate.Asked(refused.on());
        }
      }
      case Event.DocumentScanned happened ->
          identityDocuments.computeIfPresent(
              happened.document(),
              (_, document) ->
                  new IdentityDocument(document.arrivedOn(), Optional.of(happened.verdict())));
      case Event.DocumentRemoved happened -> identityDocuments.remove(happened.document());
      case Event.IdentityVerified happened ->
          identity =
              new IdentityGate.Verified(happened.completeOn(), happened.documents(), happened.by());
      case Event.IdentityNotMatched happened -> {
        identity = new IdentityGate.NotMatched(happened.on());
        documentProblems = happened.problems();
      }
      case Event.IdentityWaived happened ->
          identity = new IdentityGate.Waived(happened.on(), happened.by());
      case Event.ClarificationAsked happened ->
          clarifications.add(Clarification.open(happened.on()));
      case Event.ClarificationAnswered happened ->
          clarifications.set(
              clarifications.size() - 1,
              Clarification.answered(clarifications.getLast().asked(), happened.on()));
      case Event.Extended _ -> extended = true;
      case Event.RecordFound happened ->
          records.put(
              happened.record(), RecordState.found(happened.record(), RecordState.Place.FOUND));
      case Event.SearchFinished _ -> searchFinished = true;
      case Event.RecordConverted happened ->
          prepare(happened.record(), new RecordState.Preparation.Pages(happened.pages()));
      case Event.RecordNotConverted happened ->
          prepare(happened.record(), new RecordState.Preparation.None(happened.reason()));
      case Event.PasswordGiven happened ->
          prepare(happened.record(), new RecordState.Preparation.Underway());
      case Event.RecordHolds happened ->
          records.put(happened.record(), record(happened.record()).waitingFor(happened.files()));
      case Event.FoundWithin happened -> takeFound(happened);
      case Event.PageReviewed happened -> takePage(happened);
      case Event.RecordReviewed happened -> {
        reviewers.add(happened.by());
        settle(happened.record(), Optional.of(happened.outcome()), happened.exemption());
      }
      case Event.RecordQuoted happened -> {
        reviewers.add(happened.by());
        records.put(happened.record(), record(happened.record()).quoted(happened.in()));
      }
      case Event.RecordReopened happened ->
          settle(happened.record(), Optional.empty(), Optional.empty());
      case Event.Decided happened ->
          decision =
              Optional.of(
                  new DecisionMade(
                      happened.outcome(), happened.uses(), happened.withPassword(), happened.by()));
      case Event.Composed happened -> disclosure = Optional.of(Disclosure.composed(happened));
      case Event.CheckPassed happened ->
          disclosure = disclosure.map(composed -> composed.checked(happened.by()));
      case Event.CheckReturned _ -> {
        decision = Optional.empty();
        disclosure = Optional.empty();
        returns++;
      }
      case Event.Released happened ->
          disclosure = disclosure.map(composed -> composed.released(happened.by()));
      case Event.MadeAvailable happened -> {
        disclosure = disclosure.map(Disclosure::madeAvailable);
        availableOn = Optional.of(happened.on());
      }
      case Event.PasswordTold happened ->
          disclosure = disclosure.map(made -> made.passwordTold(happened.by()));
      case Event.VolumeCollected happened ->
          disclosure = disclosure.map(made -> made.downloaded(happened.volume(), happened.on()));
      case Event.Collected happened ->
          disclosure = disclosure.map(made -> made.collected(happened.on()));
      case Event.LetterSent happened -> {
        lettersSent.put(happened.letter(), happened.kind());
        lettersNotSent.remove(happened.letter());
      }
      case Event.LetterNotSent happened -> lettersNotSent.put(happened.letter(), happened.reason());
      case Event.LetterNotDelivered happened ->
          lettersNotDelivered.put(
              happened.letter(), new Undelivered(happened.kind(), happened.failure(), false));
      case Event.StepFailed happened -> failedSteps.put(happened.step(), happened.reason());
      case Event.StepSettled happened -> {
        failedSteps.remove(happened.step());
        uncollectedSeenTo |= happened.step().equals(Task.Kind.ANSWER_NOT_COLLECTED.name());
        lettersNotSent.keySet().removeIf(letter -> letter.value().equals(happened.step()));
        lettersNotDelivered.replaceAll(
            (letter, undelivered) ->
                letter.value().equals(happened.step()) ? undelivered.settled() : undelivered);
      }
      case Event.WatchStarted happened -> watch = happened.watch();
      case Event.WorkStarted happened -> run = happened.run();
      case Event.DateCame happened -> datesThatCame.add(happened);
      case Event.Closed happened ->
          closed =
              Optional.of(new ClosedState(happened.why(), happened.on(), happened.disposalOn()));
      case Event.Reopened happened -> {
        closed = Optional.empty();
        reopenedOn = Optional.of(happened.on());
        disposalNoticedOn = Optional.empty();
      }
      case Event.HoldPlaced _ -> held = true;
      case Event.HoldLifted _ -> held = false;
      case Event.DisposalNoticed happened -> disposalNoticedOn = Optional.of(happened.on());
      case Event.DisposalBegun _ -> disposalBegun = true;
    }
  }

  private void takePage(Event.PageReviewed happened) {
    reviewers.add(happened.by());
    RecordState record = record(happened.record());
    Map<Integer, PageState> pages = new LinkedHashMap<>(record.pages());
    pages.put(
        happened.page(), new PageState(happened.panels(), happened.withheld(), happened.done()));
    records.put(record.id(), record.withPages(pages));
  }

  private void takeFound(Event.FoundWithin happened) {
    RecordState record = record(happened.record());
    int room = Room.within(record.place().room(), happened.found().size());
    for (PaperId found : happened.found()) {
      RecordState.Place place = new RecordState.Place(Optional.of(record.id()), room, 0);
      records.put(found, RecordState.found(found, place));
    }
    records.put(record.id(), record.waitingFor(0));
  }

  private void prepare(PaperId id, RecordState.Preparation preparation) {
    records.put(id, record(id).prepared(preparation));
  }

  private void settle(PaperId id, Optional<RecordOutcome> outcome, Optional<Exemption> exemption) {
    records.put(id, record(id).settled(outcome, exemption));
  }

  private RecordState record(PaperId id) {
    RecordState record = records.get(id);
    if (record == null) {
      throw new IllegalArgumentException("the history names a record that was not found before");
    }
    return record;
  }

  /**
   * A letter that was handed over and did not arrive.
   *
   * @param seenTo whether a member of the team has settled it
   */
  public record Undelivered(LetterKind kind, DeliveryFailure failure, boolean seenTo) {
    private Undelivered settled() {
      return new Undelivered(kind, failure, true);
    }
  }

  /** An identity document that was uploaded; the verdict is empty until it is scanned. */
  public record IdentityDocument(LocalDate arrivedOn, Optional<ScanVerdict> verdict) {
    /** Whether anyone may open it. */
    public boolean isClean() {
      return verdict.filter(scan -> scan == ScanVerdict.CLEAN).isPresent();
    }
  }

  public CaseReference reference() {
    return opening.reference();
  }

  public Right right() {
    return opening.right();
  }

  public Channel channel() {
    return opening.channel();
  }

  /** How many events the case has; the next one gets this number plus one. */
  public int version() {
    return version;
  }

  /** The day the organisation received the request; in triage, the day proposed. */
  public LocalDate receivedOn() {
    return receivedOn;
  }

  public LocalDate reachedTeamOn() {
    return opening.reachedTeamOn();
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  /** Whether a person has yet to say what the message is. */
  public boolean isInTriage() {
    return !confirmed && closed.isEmpty();
  }

  public IdentityGate identity() {
    return identity;
  }

  /** The identity documents in the order in which they came. */
  public Map<PaperId, IdentityDocument> identityDocuments() {
    return Collections.unmodifiableMap(identityDocuments);
  }

  /** What was wrong with the identity documents when an officer last could not match them. */
  public Set<DocumentProblem> documentProblems() {
    return documentProblems;
  }

  public List<Clarification> clarifications() {
    return List.copyOf(clarifications);
  }

  /** Whether clarification was asked for and is waited for. */
  public boolean isUnclear() {
    return !clarifications.isEmpty() && clarifications.getLast().isOpen();
  }

  public boolean isExtended() {
    return extended;
  }

  /** The records that the search found, in the order in which they are numbered. */
  public List<RecordState> records() {
    return List.copyOf(records.values());
  }

  public Optional<RecordState> findRecord(PaperId id) {
    return Optional.ofNullable(records.get(id));
  }

  public boolean isSearchFinished() {
    return searchFinished;
  }

  /** Whether a record that was found is yet to become pages. */
  public boolean hasRecordsToConvert() {
    return records.values().stream()
        .anyMatch(record -> record.preparation() instanceof RecordState.Preparation.Underway);
  }

  /** Whether every record that was found is decided on. */
  public boolean isReviewed() {
    return searchFinished
        && records.values().stream()
            .allMatch(record -> record.isPrepared() && record.outcome().isPresent());
  }

  /** Everyone who marked a page or a record. */
  public Set<StaffId> reviewers() {
    return Set.copyOf(reviewers);
  }

  public Optional<DecisionMade> decision() {
    return decision;
  }

  public Optional<Disclosure> disclosure() {
    return disclosure;
  }

  /** Whether a person other than those who made the response has released it (threat F5). */
  public boolean isReleased() {
    return disclosure.flatMap(Disclosure::releasedBy).isPresent();
  }

  public Optional<LocalDate> availableOn() {
    return availableOn;
  }

  /** The day on which the last volume of the response was downloaded. */
  public Optional<LocalDate> collectedOn() {
    return disclosure.flatMap(Disclosure::collectedOn);
  }

  /**
   * Whether the requester can have, or has, a response or a part of it that they cannot open, since
   * nobody has told them its password.
   */
  public boolean isPasswordOwed() {
    return disclosure
        .filter(made -> made.available() && made.withPassword())
        .filter(made -> made.passwordToldBy().isEmpty())
        .filter(made -> closed.isEmpty() || !made.downloads().isEmpty())
        .isPresent();
  }

  /** Whether the answer lapsed before all of it was collected, and nobody has seen to it. */
  public boolean isLeftUncollected() {
    return closed.filter(c -> c.why() == Closing.NOT_COLLECTED).isPresent()
        && collectedOn().isEmpty()
        && !uncollectedSeenTo;
  }

  /** How often the second check has returned a response. */
  public int returns() {
    return returns;
  }

  /** The machine steps that failed for good and nobody has settled, with the reason's code. */
  public Map<String, String> failedSteps() {
    return Collections.unmodifiableMap(failedSteps);
  }

  public Map<PaperId, LetterKind> lettersSent() {
    return Collections.unmodifiableMap(lettersSent);
  }

  /** The letters that could not be sent, with the reason's code. */
  public Map<PaperId, String> lettersNotSent() {
    return Collections.unmodifiableMap(lettersNotSent);
  }

  /** The letters that were handed over and did not arrive, settled or not. */
  public Map<PaperId, Undelivered> lettersNotDelivered() {
    return Collections.unmodifiableMap(lettersNotDelivered);
  }

  /** The number of the watch that is in force; older ones end when they wake. */
  public int watch() {
    return watch;
  }

  /** The number of the machine that works on the case; more than one if it was reopened. */
  public int run() {
    return run;
  }

  public Optional<ClosedState> closed() {
    return closed;
  }

  /** When the case was last opened again: what is still awaited is awaited anew from then. */
  public Optional<LocalDate> reopenedOn() {
    return reopenedOn;
  }

  public boolean isHeld() {
    return held;
  }

  public Optional<LocalDate> disposalNoticedOn() {
    return disposalNoticedOn;
  }

  public boolean isDisposalBegun() {
    return disposalBegun;
  }

  /** Whether the case already did what it does on this date. */
  boolean hasCome(DateKind kind, LocalDate on) {
    return datesThatCame.contains(new Event.DateCame(kind, on));
  }

  /**
   * When the newest of the documents came that can be opened and wait for an officer; empty if none
   * does.
   */
  public Optional<LocalDate> documentsToCheckSince() {
    if (!(identity instanceof IdentityGate.Asked asked)) {
      return Optional.empty();
    }
    LocalDate since =
        reopenedOn.filter(again -> again.isAfter(asked.on())).orElseGet(() -> asked.on());
    return identityDocuments.values().stream()
        .filter(IdentityDocument::isClean)
        .map(IdentityDocument::arrivedOn)
        .filter(on -> !on.isBefore(since))
        .max(Comparator.naturalOrder());
  }

  /** Whether the request may be worked on: it is one, from whom it says, and clear. */
  public boolean isValid() {
    return confirmed && identity.isOpen() && !isUnclear() && closed.isEmpty();
  }

  /** Where the case stands. */
  public Stage stage() {
    if (disposalBegun) {
      return Stage.DISPOSAL;
    }
    if (closed.isPresent()) {
      return Stage.CLOSED;
    }
    if (!confirmed) {
      return Stage.TRIAGE;
    }
    if (!identity.isOpen()) {
      return Stage.IDENTITY;
    }
    if (disclosure.isPresent()) {
      Disclosure composed = disclosure.get();
      if (composed.available()) {
        return Stage.READY;
      }
      return composed.releasedBy().isPresent() ? Stage.COMPOSING : Stage.CHECK;
    }
    if (decision.isPresent()) {
      return Stage.COMPOSING;
    }
    if (isUnclear() && !searchFinished) {
      return Stage.CLARITY;
    }
    boolean prepared = records.values().stream().allMatch(RecordState::isPrepared);
    return searchFinished && prepared ? Stage.REVIEW : Stage.SEARCH;
  }

  /** The facts from which the three dates follow (law.md 2). */
  public ClockFacts clockFacts() {
    Requirement shown =
        switch (identity) {
          case IdentityGate.NotAsked _, IdentityGate.Waived _ -> new Requirement.NotAsked();
          case IdentityGate.Asked _, IdentityGate.NotMatched _ -> new Requirement.Awaited();
          case IdentityGate.Verified verified -> new Requirement.Met(verified.completeOn());
        };
    return ClockFacts.of(right(), receivedOn)
        .withIdentity(shown)
        .withClarifications(clarifications)
        .withExtended(extended);
  }

  /**
   * The dates by which the request must be answered.
   *
   * @throws org.rightsdesk.domain.clock.BeyondCalendarException if the public holidays are not
   *     known that far
   */
  public TimeLimit timeLimit(WorkingCalendar calendar, LocalDate today) {
    return TimeLimit.of(clockFacts(), calendar, today);
  }

  /**
   * The dates to work to: those of {@link #timeLimit}, but documents that wait for an officer count
   * as proof enough. If they are, the month runs from the day they came and not from the day they
   * are looked at (D2).
   *
   * @throws org.rightsdesk.domain.clock.BeyondCalendarException if the public holidays are not
   *     known that far
   */
  public TimeLimit workLimit(WorkingCalendar calendar, LocalDate today) {
    ClockFacts facts =
        documentsToCheckSince()
            .map(on -> clockFacts().withIdentity(new Requirement.Met(on)))
            .orElseGet(this::clockFacts);
    return TimeLimit.of(facts, calendar, today);
  }
}
