package org.rightsdesk.casebook.dynamo;

import static org.rightsdesk.casebook.dynamo.Attributes.with;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.DisposalItem;
import org.rightsdesk.casebook.HistoryWriter;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.WorkItem;
import org.rightsdesk.casebook.json.RecordCodec;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Casework;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Decision;
import org.rightsdesk.domain.casework.Effect;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Situation;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.domain.history.Chain;
import org.rightsdesk.domain.history.Entry;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The casebook in one DynamoDB table, whose keys and indexes {@code docs/decisions/casebook.md}
 * lists.
 *
 * <p>A case is rebuilt from its events, decided on, and written back in one transaction on the
 * condition that its version is still the one that was read.
 */
public final class DynamoCasebook implements Casebook {
  private static final Duration EFFECTS_KEPT = Duration.ofDays(100);
  private static final int SALT_BYTES = 32;

  private final Table table;
  private final Casework casework;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * A casebook in the table.
   *
   * @param random one that cannot be guessed, from which the cases' salts come
   */
  public DynamoCasebook(
      DynamoDbClient client,
      String tableName,
      Casework casework,
      InstantSource clock,
      RandomGenerator random) {
    this(client, tableName, casework, clock, random, Backoff.jittered(random));
  }

  /** A casebook that waits as told before it tries a lost race again. */
  public DynamoCasebook(
      DynamoDbClient client,
      String tableName,
      Casework casework,
      InstantSource clock,
      RandomGenerator random,
      Backoff backoff) {
    this.table = new Table(client, tableName, backoff);
    this.casework = casework;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Result open(OpeningKey key, Command.Open command, Actor actor, Papers papers) {
    return table.retrying(command.reference(), () -> tryToOpen(key, command, actor, papers));
  }

  private Optional<Result> tryToOpen(
      OpeningKey key, Command.Open command, Actor actor, Papers papers) {
    Optional<CaseReference> before = openedBy(key);
    if (before.isPresent()) {
      return Optional.of(
          find(before.get())
              .<Result>map(Result.Done::new)
              .orElse(new Result.Unknown(before.get())));
    }
    Situation situation = new Situation(actor, clock.instant());
    return switch (casework.open(command, situation)) {
      case Decision.Refused refused -> Optional.of(new Result.Refused(refused.rule()));
      case Decision.Accepted accepted -> {
        CaseReference reference = command.reference();
        String salt = newSalt();
        Case opened = Case.of(accepted.events());
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(
            table.putNew(
                with(
                    Keys.opening(key),
                    Map.of("reference", AttributeValue.fromS(reference.value())))));
        writes.add(
            table.putNew(
                with(
                    with(
                        Keys.item(reference, Keys.CASE),
                        Map.of(CaseItem.SALT, AttributeValue.fromS(salt))),
                    CaseItem.derived(opened, casework.calendar(), situation.today()))));
        writes.addAll(beside(reference, salt, List.of(), situation, accepted, papers));
        if (table.transact(writes)) {
          yield Optional.of(new Result.Done(opened));
        }
        if (find(reference).isPresent() && openedBy(key).isEmpty()) {
          throw new IllegalStateException("the reference is another case's: draw a new one");
        }
        yield Optional.empty();
      }
    };
  }

  @Override
  public Result execute(CaseReference reference, Command command, Actor actor, Papers papers) {
    return table.retrying(reference, () -> tryToExecute(reference, command, actor, papers));
  }

  private Optional<Result> tryToExecute(
      CaseReference reference, Command command, Actor actor, Papers papers) {
    Optional<Map<String, AttributeValue>> item = table.get(Keys.item(reference, Keys.CASE));
    List<Entry> before = history(reference);
    if (item.isEmpty() || before.isEmpty() || isBeingErased(item.get(), before)) {
      return Optional.of(new Result.Unknown(reference));
    }
    Case state = Case.of(before.stream().map(Entry::event).toList());
    Situation situation = new Situation(actor, clock.instant());
    return switch (casework.decide(state, command, situation)) {
      case Decision.Refused refused -> Optional.of(new Result.Refused(refused.rule()));
      case Decision.Accepted accepted when accepted.events().isEmpty() ->
          Optional.of(new Result.Done(state));
      case Decision.Accepted accepted -> {
        Case after = state;
        for (var event : accepted.events()) {
          after = after.after(event);
        }
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(
            TransactWriteItem.builder()
                .update(
                    CaseItem.update(
                        table.name(),
                        reference,
                        state.version(),
                        CaseItem.derived(after, casework.calendar(), situation.today())))
                .build());
        String salt = Attributes.text(item.get(), CaseItem.SALT);
        writes.addAll(beside(reference, salt, before, situation, accepted, papers));
        yield table.transact(writes) ? Optional.of(new Result.Done(after)) : Optional.empty();
      }
    };
  }

  /** Whether the history has lost its beginning to an erasure that was cut short. */
  private static boolean isBeingErased(Map<String, AttributeValue> item, List<Entry> history) {
    return isInDisposal(item) && history.getFirst().number() > 1;
  }

  private static boolean isInDisposal(Map<String, AttributeValue> item) {
    return Attributes.text(item, CaseItem.STAGE).equals(Stage.DISPOSAL.name());
  }

  /** Everything that a command writes but the case's own item. */
  private List<TransactWriteItem> beside(
      CaseReference reference,
      String salt,
      List<Entry> before,
      Situation situation,
      Decision.Accepted accepted,
      Papers papers) {
    List<Entry> added =
        HistoryWriter.add(salt, before, situation.now(), situation.actor(), accepted.events());
    List<Map<String, AttributeValue>> items = new ArrayList<>(EventItems.write(reference, added));
    Instant expires = situation.now().plus(EFFECTS_KEPT);
    int place = 0;
    for (Effect effect : accepted.effects()) {
      place++;
      String id = Keys.effectId(added.getLast().number(), place);
      items.add(
          with(
              Keys.item(reference, Keys.effect(id)),
              Map.of(
                  Attributes.BODY,
                  AttributeValue.fromS(RecordCodec.write(Effect.class, effect)),
                  Attributes.EXPIRES_AT,
                  Attributes.number(expires.getEpochSecond()))));
    }
    for (Party party : papers.parties()) {
      items.add(
          with(
              Keys.item(reference, Keys.party(party.role())),
              Map.of(
                  Attributes.BODY, AttributeValue.fromS(RecordCodec.write(Party.class, party)))));
    }
    items.addAll(PaperItems.write(reference, added.getFirst().number(), papers.papers()));
    return items.stream().map(table::put).toList();
  }

  private String newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  @Override
  public Optional<Case> find(CaseReference reference) {
    List<Entry> history = history(reference);
    return history.isEmpty()
        ? Optional.empty()
        : Optional.of(Case.of(history.stream().map(Entry::event).toList()));
  }

  @Override
  public Optional<CaseReference> openedBy(OpeningKey key) {
    return table
        .get(Keys.opening(key))
        .map(item -> new CaseReference(Attributes.text(item, "reference")));
  }

  @Override
  public Optional<Party> party(CaseReference reference, PartyRole role) {
    return table
        .get(Keys.item(reference, Keys.party(role)))
        .map(item -> RecordCodec.read(Party.class, Attributes.text(item, Attributes.BODY)));
  }

  @Override
  public Optional<Paper> paper(CaseReference reference, PaperId id) {
    return table
        .get(Keys.item(reference, Keys.document(id)))
        .map(PaperItems::read)
        .or(() -> PaperItems.find(table.query(reference, Keys.DOCUMENTS_TOGETHER), id));
  }

  @Override
  public List<Paper> papers(CaseReference reference) {
    return PaperItems.readAll(table.query(reference, Keys.DOCUMENTS));
  }

  @Override
  public void rewrite(CaseReference reference, Paper paper) {
    if (paper(reference, paper.id()).isEmpty()) {
      throw new IllegalArgumentException("the case has no paper " + paper.id());
    }
    table.putWhileKept(reference, PaperItems.write(reference, paper));
  }

  @Override
  public List<Entry> history(CaseReference reference) {
    return EventItems.read(table.query(reference, Keys.EVENTS));
  }

  @Override
  public Optional<Chain.Fault> verify(CaseReference reference) {
    return EventItems.firstFault(
        table.get(Keys.item(reference, Keys.CASE)), table.query(reference, Keys.EVENTS));
  }

  @Override
  public List<WorkItem> worklist() {
    return table
        .queryIndex(CaseItem.WORKLIST, CaseItem.WORKLIST, CaseItem.OPEN)
        .map(CaseItem::workItem)
        .toList();
  }

  @Override
  public void assign(CaseReference reference, StaffId assignee) {
    table.setWhileKept(reference, CaseItem.ASSIGNEE, AttributeValue.fromS(assignee.value()));
  }

  @Override
  public List<DisposalItem> disposals(int shard, LocalDate until) {
    return table
        .queryIndexUntil(
            CaseItem.DISPOSAL,
            CaseItem.DISPOSAL,
            CaseItem.shard(shard),
            CaseItem.DISPOSAL_ORDER,
            until.plusDays(1).toString())
        .map(CaseItem::disposalItem)
        .toList();
  }

  @Override
  public int disposalShards() {
    return CaseItem.DISPOSAL_SHARDS;
  }

  @Override
  public void awaitAt(CaseReference reference, WaitPoint point, String token) {
    table.putWhileKept(
        reference,
        with(Keys.item(reference, Keys.wait(point)), Map.of("token", AttributeValue.fromS(token))));
  }

  @Override
  public Optional<String> waitingAt(CaseReference reference, WaitPoint point) {
    return table
        .get(Keys.item(reference, Keys.wait(point)))
        .map(item -> Attributes.text(item, "token"));
  }

  @Override
  public void resumed(CaseReference reference, WaitPoint point, String token) {
    table.deleteIf(Keys.item(reference, Keys.wait(point)), "token", AttributeValue.fromS(token));
  }

  @Override
  public Optional<Effect> effect(CaseReference reference, String effectId) {
    return table
        .get(Keys.item(reference, Keys.effect(effectId)))
        .map(item -> RecordCodec.read(Effect.class, Attributes.text(item, Attributes.BODY)));
  }

  /**
   * The case's own item goes last, so that an erasure that was cut short can be taken up again.
   *
   * <p>The beginning of the history goes first and alone: what is left without it is known to be no
   * case any more, and is never taken for one that stands as it did earlier.
   */
  @Override
  public int erase(CaseReference reference) {
    Map<String, AttributeValue> key = Keys.item(reference, Keys.CASE);
    Optional<Map<String, AttributeValue>> item = table.get(key);
    if (item.isEmpty()) {
      return 0;
    }
    if (!isInDisposal(item.get())) {
      throw new IllegalStateException("the disposal of the case has not begun");
    }
    List<Map<String, AttributeValue>> rest =
        table.keys(reference).stream().filter(found -> !found.equals(key)).toList();
    table.deleteAll(List.of(Keys.item(reference, Keys.events(1))));
    table.deleteAll(rest);
    table.deleteAll(List.of(key));
    return rest.size() + 1;
  }
}
