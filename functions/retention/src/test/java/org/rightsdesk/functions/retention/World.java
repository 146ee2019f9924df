package org.rightsdesk.functions.retention;

import static org.rightsdesk.casebook.CaseworkSamples.MACHINE;
import static org.rightsdesk.casebook.CaseworkSamples.MANAGER;
import static org.rightsdesk.casebook.CaseworkSamples.MONDAY;
import static org.rightsdesk.casebook.CaseworkSamples.REQUESTER;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.functions.retention.Disposals.Due;
import org.rightsdesk.functions.retention.Disposals.Stores;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.Log;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** Closed cases whose parts lie in every store, each with what would betray its person. */
final class World {
  static final Stores STORES =
      new Stores("identity", "mail", "records", "disclosures", "certificates");

  /** The stores that hold anything of a case. */
  static final List<String> OF_CASES = List.of("identity", "mail", "records", "disclosures");

  /** What the person of every case is called, lives at and wrote. */
  static final List<String> CANARIES =
      List.of("Wilhelmina", "Billie", "Sample Street", "ZZ1 1ZZ", "w.test", "960000", "1980");

  private static final PaperId PROOF = new PaperId("5f0c63a1-6d2b-4c6e-9f0e-3d9d0a1b2c3d");
  private static final PaperId RECORD = new PaperId("record-0001");

  final SettableClock clock = new SettableClock(MONDAY);
  final InMemoryCasebook casebook = new InMemoryCasebook(CaseworkSamples.casework(), clock);
  final InMemoryObjectStore store = new InMemoryObjectStore();
  final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  final Disposals disposals = over(casebook);
  final Handler handler = handler(disposals);

  Disposals over(Casebook of) {
    return new Disposals(of, store, STORES, clock.withZone(ZoneOffset.UTC));
  }

  Handler handler(Disposals of) {
    return new Handler(
        of,
        new Log(
            "retention",
            clock.withZone(ZoneOffset.UTC),
            new PrintStream(logged, true, StandardCharsets.UTF_8)));
  }

  /** A case closed today, in every store of which something lies, twice. */
  CaseReference closed(long seed) {
    CaseReference reference = CaseworkSamples.reference(seed);
    StoredObject mail = put("mail", "received/" + "m%039d".formatted(seed));
    casebook.open(
        new OpeningKey("mail-" + seed),
        CaseworkSamples.openByForm(reference, clock.today()),
        REQUESTER,
        new Papers(
            CaseworkSamples.request().parties(),
            List.of(CaseworkSamples.words("request"), received(mail))));
    execute(reference, new Command.Withdraw(), REQUESTER);
    Case state = casebook.find(reference).orElseThrow();
    put("identity", IdentityKeys.upload(reference, PROOF));
    put("identity", IdentityKeys.previews(reference, PROOF) + IdentityKeys.page(1));
    put("records", RecordKeys.raw(reference, RECORD));
    put("records", RecordKeys.password(reference, RECORD));
    put("records", RecordKeys.pages(reference, RECORD) + "page-0001.png");
    put("records", RecordKeys.inside(reference, RECORD) + "0001");
    put("records", RecordKeys.words(reference) + "0".repeat(64));
    put("records", RecordKeys.redacted(state, RECORD) + "page-0001.png");
    put("disclosures", RecordKeys.volume(state, 1));
    return reference;
  }

  private static Paper received(StoredObject mail) {
    PersonalText words = new PersonalText("Wilhelmina Test wrote");
    return new Paper.ReceivedMail(
        new PaperId("mail"),
        words,
        true,
        true,
        words,
        words,
        words,
        Optional.empty(),
        true,
        Instant.EPOCH,
        mail);
  }

  /** Two versions of an object; answers the newer. */
  private StoredObject put(String bucket, String key) {
    store.put(bucket, key, "text/plain", "Wilhelmina Test".getBytes(StandardCharsets.UTF_8));
    return store.put(
        bucket, key, "text/plain", "Wilhelmina Test again".getBytes(StandardCharsets.UTF_8));
  }

  void execute(CaseReference reference, Command command, Actor actor) {
    Result result = casebook.execute(reference, command, actor, Papers.NONE);
    if (!(result instanceof Result.Done)) {
      throw new AssertionError(result);
    }
  }

  void hold(CaseReference reference) {
    execute(reference, new Command.PlaceHold(new PaperId("reason")), MANAGER);
  }

  void notice(CaseReference reference) {
    execute(reference, new Command.NoticeDisposal(), MACHINE);
  }

  /** The day on which a case closed on the world's first day is to go. */
  static LocalDate disposalDay() {
    return MONDAY.plusYears(3);
  }

  /** What is due today, of all shards. */
  List<Due> due() {
    return IntStream.range(0, casebook.disposalShards())
        .boxed()
        .flatMap(shard -> disposals.due(shard).stream())
        .toList();
  }

  /** How many versions of objects the stores of cases hold. */
  int objects() {
    return OF_CASES.stream().mapToInt(bucket -> store.versions(bucket, "")).sum();
  }

  Optional<String> certificate(CaseReference reference) {
    return store
        .find("certificates", "deleted/" + reference + ".json")
        .flatMap(found -> store.read(found.object()))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  String log() {
    return logged.toString(StandardCharsets.UTF_8);
  }
}
