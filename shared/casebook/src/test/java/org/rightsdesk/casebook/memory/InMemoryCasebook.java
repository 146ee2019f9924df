package org.rightsdesk.casebook.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.DisposalItem;
import org.rightsdesk.casebook.HistoryWriter;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.PaperText;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.WorkItem;
import org.rightsdesk.casebook.json.RecordCodec;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Casework;
import org.rightsdesk.domain.casework.ClosedState;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Decision;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Situation;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.history.Chain;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;

/**
 * The casebook without a table. It passes the same suite as the real one, and keeps papers, parties
 * and effects as the same text.
 */
public final class InMemoryCasebook implements Casebook {
  private static final int DISPOSAL_SHARDS = 8;

  private final Casework casework;
  private final InstantSource clock;
  private final Map<String, CaseReference> openings = new LinkedHashMap<>();
  private final Map<CaseReference, Kept> cases = new LinkedHashMap<>();
  private final List<Caused> caused = new ArrayList<>();

  public InMemoryCasebook(Casework casework, InstantSource clock) {
    this.casework = casework;
    this.clock = clock;
  }

  /** An effect that a command caused. */
  public record Caused(CaseReference reference, String effectId, Effect effect) {}

  /** Every effect so far, in the order in which they were caused. */
  public synchronized List<Caused> caused() {
    return List.copyOf(caused);
  }

  /** Every case there is. */
  public synchronized List<CaseReference> references() {
    return List.copyOf(cases.keySet());
  }

  private static final class Kept {
    private final List<Entry> history = new ArrayList<>();
    private final String salt;
    private final Map<PartyRole, String> parties = new EnumMap<>(PartyRole.class);
    private final Map<String, String> papers = new TreeMap<>();
    private final Map<String, String> effects = new TreeMap<>();
    private final Map<WaitPoint, String> waits = new EnumMap<>(WaitPoint.class);
    private Optional<StaffId> assignee = Optional.empty();
    private Case state;
    private LocalDate changedOn;

    private Kept(Case state, String salt, LocalDate changedOn) {
      this.state = state;
      this.salt = salt;
      this.changedOn = changedOn;
    }
  }

  @Override
  public synchronized Result open(
      OpeningKey key, Command.Open command, Actor actor, Papers papers) {
    CaseReference before = openings.get(key.value());
    if (before != null) {
      return find(before).<Result>map(Result.Done::new).orElse(new Result.Unknown(before));
    }
    Situation situation = new Situation(actor, clock.instant());
    return switch (casework.open(command, situation)) {
      case Decision.Refused refused -> new Result.Refused(refused.rule());
      case Decision.Accepted accepted -> {
        if (cases.containsKey(command.reference())) {
          throw new IllegalStateException("the reference is another case's: draw a new one");
        }
        Case opened = Case.of(accepted.events());
        Kept kept = new Kept(opened, "salt of " + command.reference(), situation.today());
        write(kept, opened, situation, accepted, papers);
        openings.put(key.value(), command.reference());
        cases.put(command.reference(), kept);
        yield new Result.Done(opened);
      }
    };
  }

  @Override
  public synchronized Result execute(
      CaseReference reference, Command command, Actor actor, Papers papers) {
    Kept kept = cases.get(reference);
    if (kept == null) {
      return new Result.Unknown(reference);
    }
    Situation situation = new Situation(actor, clock.instant());
    return switch (casework.decide(kept.state, command, situation)) {
      case Decision.Refused refused -> new Result.Refused(refused.rule());
      case Decision.Accepted accepted -> {
        if (!accepted.events().isEmpty()) {
          Case after = kept.state;
          for (var event : accepted.events()) {
            after = after.after(event);
          }
          write(kept, after, situation, accepted, papers);
        }
        yield new Result.Done(kept.state);
      }
    };
  }

  private void write(
      Kept kept, Case after, Situation situation, Decision.Accepted accepted, Papers papers) {
    Map<String, String> newPapers = new TreeMap<>();
    papers.papers().forEach(paper -> newPapers.put(paper.id().value(), PaperText.write(paper)));
    Instant now = situation.now();
    kept.history.addAll(
        HistoryWriter.add(kept.salt, kept.history, now, situation.actor(), accepted.events()));
    kept.state = after;
    kept.changedOn = situation.today();
    kept.papers.putAll(newPapers);
    for (Party party : papers.parties()) {
      kept.parties.put(party.role(), RecordCodec.write(Party.class, party));
    }
    int place = 0;
    for (Effect effect : accepted.effects()) {
      place++;
      String id = String.format(Locale.ROOT, "%06d-%d", after.version(), place);
      kept.effects.put(id, RecordCodec.write(Effect.class, effect));
      caused.add(new Caused(after.reference(), id, effect));
    }
  }

  @Override
  public synchronized Optional<Case> find(CaseReference reference) {
    return kept(reference).map(kept -> kept.state);
  }

  private Optional<Kept> kept(CaseReference reference) {
    return Optional.ofNullable(cases.get(reference));
  }

  @Override
  public synchronized Optional<CaseReference> openedBy(OpeningKey key) {
    return Optional.ofNullable(openings.get(key.value()));
  }

  @Override
  public synchronized Optional<Party> party(CaseReference reference, PartyRole role) {
    return kept(reference)
        .flatMap(kept -> Optional.ofNullable(kept.parties.get(role)))
        .map(text -> RecordCodec.read(Party.class, text));
  }

  @Override
  public synchronized Optional<Paper> paper(CaseReference reference, PaperId id) {
    return kept(reference)
        .flatMap(kept -> Optional.ofNullable(kept.papers.get(id.value())))
        .map(PaperText::read);
  }

  @Override
  public synchronized List<Paper> papers(CaseReference reference) {
    return kept(reference).stream()
        .flatMap(kept -> kept.papers.values().stream())
        .map(PaperText::read)
        .toList();
  }

  @Override
  public synchronized void rewrite(CaseReference reference, Paper paper) {
    if (paper(reference, paper.id()).isEmpty()) {
      throw new IllegalArgumentException("the case has no paper " + paper.id());
    }
    requireKept(reference).papers.put(paper.id().value(), PaperText.write(paper));
  }

  private Kept requireKept(CaseReference reference) {
    return kept(reference)
        .filter(kept -> !kept.state.isDisposalBegun())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no case " + reference + ", or it is being deleted"));
  }

  @Override
  public synchronized List<Entry> history(CaseReference reference) {
    return kept(reference).map(kept -> List.copyOf(kept.history)).orElse(List.of());
  }

  @Override
  public synchronized Optional<Chain.Fault> verify(CaseReference reference) {
    return kept(reference)
        .flatMap(kept -> Chain.firstFault(kept.salt, kept.history, kept.state.version()));
  }

  @Override
  public synchronized List<WorkItem> worklist() {
    WorkingCalendar calendar = casework.calendar();
    return cases.values().stream()
        .filter(kept -> WorkItem.isOf(kept.state))
        .map(kept -> WorkItem.of(kept.state, kept.assignee, calendar, kept.changedOn))
        .sorted(
            Comparator.comparing((WorkItem line) -> line.safeDue().orElse(LocalDate.MAX))
                .thenComparing(line -> line.reference().value()))
        .toList();
  }

  @Override
  public synchronized void assign(CaseReference reference, StaffId assignee) {
    requireKept(reference).assignee = Optional.of(assignee);
  }

  @Override
  public synchronized List<DisposalItem> disposals(int shard, LocalDate until) {
    return cases.values().stream()
        .map(kept -> kept.state)
        .filter(
            state -> Math.floorMod(state.reference().value().hashCode(), DISPOSAL_SHARDS) == shard)
        .flatMap(InMemoryCasebook::disposal)
        .filter(item -> !item.disposalOn().isAfter(until))
        .sorted(
            Comparator.comparing(DisposalItem::disposalOn)
                .thenComparing(item -> item.reference().value()))
        .toList();
  }

  private static Stream<DisposalItem> disposal(Case state) {
    return state.closed().stream()
        .map(ClosedState::disposalOn)
        .map(
            on ->
                new DisposalItem(state.reference(), on, state.isHeld(), state.disposalNoticedOn()));
  }

  @Override
  public int disposalShards() {
    return DISPOSAL_SHARDS;
  }

  @Override
  public synchronized void awaitAt(CaseReference reference, WaitPoint point, String token) {
    requireKept(reference).waits.put(point, token);
  }

  @Override
  public synchronized Optional<String> waitingAt(CaseReference reference, WaitPoint point) {
    return kept(reference).flatMap(kept -> Optional.ofNullable(kept.waits.get(point)));
  }

  @Override
  public synchronized void resumed(CaseReference reference, WaitPoint point, String token) {
    kept(reference).ifPresent(kept -> kept.waits.remove(point, token));
  }

  @Override
  public synchronized Optional<Effect> effect(CaseReference reference, String effectId) {
    return kept(reference)
        .flatMap(kept -> Optional.ofNullable(kept.effects.get(effectId)))
        .map(text -> RecordCodec.read(Effect.class, text));
  }

  @Override
  public synchronized int erase(CaseReference reference) {
    @Nullable Kept kept = cases.get(reference);
    if (kept == null) {
      return 0;
    }
    if (!kept.state.isDisposalBegun()) {
      throw new IllegalStateException("the disposal of the case has not begun");
    }
    cases.remove(reference);
    caused.removeIf(effect -> effect.reference().equals(reference));
    return 1
        + kept.history.size()
        + kept.parties.size()
        + kept.papers.size()
        + kept.effects.size()
        + kept.waits.size();
  }
}
