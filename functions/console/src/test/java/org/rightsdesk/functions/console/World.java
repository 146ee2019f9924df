package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.casebook.memory.InMemoryStaffRegister;
import org.rightsdesk.correspondence.outgoing.OrganisationConfiguration;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.canonical.WordSource;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseDate;
import org.rightsdesk.domain.casework.CaseDates;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.CheckLine;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DecisionMade;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ProposedRequester;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.response.ResponseFiles;
import org.rightsdesk.functions.console.review.RecordPages;
import org.rightsdesk.functions.console.signin.IdTokens;
import org.rightsdesk.functions.console.signin.Provider;
import org.rightsdesk.functions.console.signin.ProviderCalls;
import org.rightsdesk.functions.console.signin.SignInPages;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;
import org.rightsdesk.records.FolderRecords;
import org.rightsdesk.web.Method;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Request;
import org.rightsdesk.web.Response;
import org.rightsdesk.web.session.OpenSession;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.Sessions;
import org.rightsdesk.web.session.StaffAccess;
import org.rightsdesk.web.signing.Credentials;
import org.rightsdesk.web.signing.ObjectPlace;
import org.rightsdesk.web.testing.InMemorySessionStore;

/** A console with cases to work on. Nobody in it exists. */
final class World {
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final IdTokens.Person OFFICER = person("officer-1", "Olu Officer", Role.OFFICER);
  static final IdTokens.Person SECOND = person("officer-2", "Sam Second", Role.OFFICER);
  static final IdTokens.Person MANAGER = person("manager-1", "Mia Manager", Role.MANAGER);
  static final IdTokens.Person HEAD = person("head-1", "Hal Head", Role.HEAD);
  private static final ProposedRequester PROPOSED =
      new ProposedRequester(
          Optional.of(
              new ProposedRequester.Writer(
                  Optional.of(new PersonName("Siobhan O'Test")),
                  new EmailAddress("siobhan.test@example.org"),
                  new PersonalText("From: Siobhan O'Test <siobhan.test@example.org>"))),
          Optional.of(
              new ProposedRequester.Home(
                  new Address(List.of("Flat 2/1", "9 Sample Road"), new Postcode("EH1 1ZZ")),
                  new PersonalText("Flat 2/1\n9 Sample Road, EH1 1ZZ"))));
  private static final Actor MACHINE = new Actor.Machine("test");
  static final String PASSWORD = "dh4k-7mrx-a29w-ykf6";
  private static final List<String> LINES =
      List.of("Dear Wilhelmina Test,", "your neighbour Henry Test", "called about the roof.");
  static final PaperId COPY = new PaperId("record-0003");
  private static final String RECORDS = "records";
  private static final String DISCLOSURES = "disclosures";
  private static final String PEOPLE =
      """
      id,name,date_of_birth,address,postcode,flags
      P1,Wilhelmina Test,1980-02-29,"1 Sample Street, Sampleton",ZZ1 1ZZ,
      P2,Henry Test,1979-01-01,"1 Sample Street, Sampleton",ZZ1 1ZZ,domestic-abuse
      """;

  private final SettableClock clock = new SettableClock(MONDAY);
  private final InMemoryCasebook casebook = new InMemoryCasebook(CaseworkSamples.casework(), clock);
  private final InMemoryStaffRegister staff = new InMemoryStaffRegister();
  private final InMemoryObjectStore objects = new InMemoryObjectStore();
  private final InMemorySessionStore sessionStore = new InMemorySessionStore();
  private final Sessions sessions = new Sessions(sessionStore, clock, new SecureRandom());
  private final List<RuntimeException> failures = new ArrayList<>();
  private final URI address;
  private final ConsoleSite site;
  private int opened;

  World() {
    this(URI.create("https://desk.larkfield.example"), new Unreachable());
  }

  World(URI address, ProviderCalls calls) {
    this.address = address;
    Provider provider = new Provider(URI.create("https://id.example"), calls, clock);
    site =
        new ConsoleSite(
            new ConsoleSite.Parts(
                address,
                OrganisationConfiguration.read(
                    Path.of("../../organisation/organisation.properties")),
                new Cases(casebook, staff, CaseworkSamples.casework().calendar(), clock),
                sessions,
                new FolderRecords(
                    path ->
                        Optional.of(
                            new ByteArrayInputStream(
                                (path.value().equals("people.csv") ? PEOPLE : "path,names")
                                    .getBytes(StandardCharsets.UTF_8)))),
                new RecordPages(objects, RECORDS),
                objects,
                RECORDS,
                new ResponseFiles(
                    objects,
                    ObjectPlace.of(DISCLOSURES, "eu-west-2"),
                    () -> new Credentials("AKIDEXAMPLE", "not a secret", Optional.empty()),
                    clock),
                (route, number, cause) -> failures.add(cause)),
            new SignInPages(
                provider, new IdTokens(provider, "console", clock), staff, "console", address));
  }

  /** A sign-in service that cannot be reached. */
  private static final class Unreachable implements ProviderCalls {
    @Override
    public String get(URI where) throws IOException {
      throw new IOException("no sign-in service");
    }

    @Override
    public String post(URI where, Map<String, String> form) throws IOException {
      throw new IOException("no sign-in service");
    }
  }

  private static IdTokens.Person person(String id, String name, Role role) {
    return new IdTokens.Person(new Actor.Staff(new StaffId(id), Set.of(role)), name);
  }

  ConsoleSite site() {
    return site;
  }

  Casebook casebook() {
    return casebook;
  }

  StaffRegister staff() {
    return staff;
  }

  SettableClock clock() {
    return clock;
  }

  Sessions sessions() {
    return sessions;
  }

  InMemorySessionStore sessionStore() {
    return sessionStore;
  }

  /** A browser in which somebody has signed in. */
  Browser as(IdTokens.Person person) {
    return new Browser(
        sessions.begin(SessionKind.STAFF, StaffAccess.to(person.staff(), person.name())));
  }

  /** What a browser sends that holds a session. */
  final class Browser {
    private final OpenSession session;

    private Browser(OpenSession session) {
      this.session = session;
    }

    String cookie() {
      return session.token().value();
    }

    Response get(String path) {
      return answer(Method.GET, path, "");
    }

    /** The page's text, which must be there. */
    String page(String path) {
      Response response = get(path);
      assertThat(failures).isEmpty();
      assertThat(response.status()).as("GET %s", path).isEqualTo(200);
      return response.body().asText();
    }

    Response post(String path, Map<String, String> fields) {
      return postAll(
          path, fields.entrySet().stream().map(f -> Map.entry(f.getKey(), f.getValue())).toList());
    }

    Response postAll(String path, List<Map.Entry<String, String>> fields) {
      List<Map.Entry<String, String>> all = new ArrayList<>(fields);
      all.add(Map.entry("form-token", session.token().formToken()));
      return answer(
          Method.POST,
          path,
          all.stream()
              .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
              .collect(Collectors.joining("&")));
    }

    private Response answer(Method method, String path, String body) {
      URI at = URI.create(path);
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Cookie", "__Host-staff=" + session.token().value());
      if (method == Method.POST) {
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
      }
      Response response =
          site.answer(
              new Request(
                  method,
                  at.getPath(),
                  Parameters.parse(Optional.ofNullable(at.getRawQuery()).orElse("")),
                  headers,
                  Optional.of("192.0.2.1"),
                  body));
      assertThat(failures).isEmpty();
      return response;
    }
  }

  URI address() {
    return address;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Case state(CaseReference reference) {
    return casebook.find(reference).orElseThrow();
  }

  private Case done(Result result) {
    assertThat(result).isInstanceOf(Result.Done.class);
    return ((Result.Done) result).state();
  }

  void execute(CaseReference reference, Command command, Actor actor, Papers papers) {
    done(casebook.execute(reference, command, actor, papers));
  }

  /** A request by the form, of which proof of identity is asked. */
  CaseReference request() {
    opened++;
    CaseReference reference = CaseworkSamples.reference(opened);
    done(
        casebook.open(
            new OpeningKey("form-" + opened),
            CaseworkSamples.openByForm(reference, clock.today()),
            new Actor.Requester(),
            CaseworkSamples.request()));
    return reference;
  }

  /** A message that somebody forwarded, in triage. */
  CaseReference message() {
    return message("<script>window.__pwned=1</script>\nPlease send me all of it.");
  }

  CaseReference message(String text) {
    opened++;
    CaseReference reference = CaseworkSamples.reference(opened);
    done(
        casebook.open(
            new OpeningKey("mail-" + opened),
            CaseworkSamples.openByMail(reference, clock.today()),
            new Actor.Mail(),
            Papers.of(
                new Paper.ReceivedMail(
                    new PaperId("mail"),
                    new PersonalText("colleague@larkfieldhomes.example"),
                    true,
                    true,
                    new PersonalText("FW: my data"),
                    new PersonalText(text),
                    new PersonalText("23 November 2026, the day the mail was sent"),
                    Optional.of(PROPOSED),
                    true,
                    clock.instant(),
                    new Paper.StoredObject("mail", "received/1", "v1")))));
    return reference;
  }

  /** A request with a clean passport. */
  CaseReference withDocument() {
    return withDocument(ScanVerdict.CLEAN);
  }

  CaseReference withDocument(ScanVerdict verdict) {
    CaseReference reference = request();
    PaperId id = new PaperId("document-1");
    execute(
        reference,
        new Command.TakeDocument(id),
        new Actor.Requester(),
        Papers.of(
            new Paper.IdentityDocument(
                id,
                new PersonalText("passport.jpg"),
                1_000,
                clock.instant(),
                new Paper.StoredObject("identity", "uploads/1", "v1"),
                List.of(new Paper.StoredObject("identity", "previews/1", "v1")))));
    execute(reference, new Command.RecordScan(id, verdict), MACHINE, Papers.NONE);
    return reference;
  }

  /** A request whose two records were found: one of two pages, one that could not become pages. */
  CaseReference inReview() {
    return inReview(List.of());
  }

  /** The same, with a third record that is the same file as the first. */
  CaseReference inReviewWithACopy() {
    return inReview(List.of(held(COPY, 3, Optional.of(new PaperId("record-0001")))));
  }

  /** The same, but the first record is a scan whose words were recognised or are not known. */
  CaseReference inReviewOfAScan(WordSource source) {
    CaseReference reference = inReview();
    keepPages(reference, new PaperId("record-0001"), 2, source);
    return reference;
  }

  private CaseReference inReview(List<Paper.HeldRecord> more) {
    CaseReference reference = verified();
    PaperId first = new PaperId("record-0001");
    PaperId second = new PaperId("record-0002");
    List<Paper.HeldRecord> found = new ArrayList<>();
    found.add(held(first, 1, Optional.empty()));
    found.add(held(second, 2, Optional.empty()));
    found.addAll(more);
    execute(
        reference,
        new Command.FinishSearch(found.stream().map(Paper.HeldRecord::id).toList()),
        MACHINE,
        Papers.of(found.toArray(Paper.HeldRecord[]::new)));
    keepPages(reference, first, 2);
    execute(
        reference,
        new Command.RecordPages(
            first, List.of(new Event.PageSize(595, 842), new Event.PageSize(595, 842))),
        MACHINE,
        Papers.NONE);
    execute(reference, new Command.RecordNoPages(second, "UNSUPPORTED_TYPE"), MACHINE, Papers.NONE);
    for (Paper.HeldRecord copy : more) {
      execute(
          reference,
          new Command.RecordNoPages(copy.id(), "UNSUPPORTED_TYPE"),
          MACHINE,
          Papers.NONE);
    }
    return reference;
  }

  /** A request whose one record held a file, which is a record too and not converted yet. */
  CaseReference withFileWithin() {
    CaseReference reference = verified();
    PaperId holder = new PaperId("record-0001");
    PaperId within = new PaperId("record-0001-0001");
    execute(
        reference,
        new Command.FinishSearch(List.of(holder)),
        MACHINE,
        Papers.of(held(holder, 1, Optional.empty())));
    execute(reference, new Command.NoteFilesWithin(holder, 1), MACHINE, Papers.NONE);
    execute(reference, new Command.RecordNoPages(holder, "DAMAGED"), MACHINE, Papers.NONE);
    execute(
        reference,
        new Command.FindWithin(holder, List.of(within)),
        MACHINE,
        Papers.of(held(within, 2, Optional.empty())));
    return reference;
  }

  private CaseReference verified() {
    CaseReference reference = withDocument();
    execute(
        reference,
        new Command.VerifyIdentity(
            List.of(new PaperId("document-1")),
            Set.of(org.rightsdesk.domain.casework.Matched.values())),
        new Actor.Staff(new StaffId("officer-9"), Set.of(Role.OFFICER)),
        Papers.NONE);
    return reference;
  }

  private static Paper.HeldRecord held(PaperId id, int number, Optional<PaperId> copyOf) {
    return held(id, number, "letter", copyOf);
  }

  private static Paper.HeldRecord held(
      PaperId id, int number, String kind, Optional<PaperId> copyOf) {
    return new Paper.HeldRecord(
        id,
        number,
        new PersonalText("Letter about the roof " + number),
        "housing",
        kind,
        "2025-01-31",
        "OFFICIAL",
        new PersonalText("Same name and address"),
        new PersonalText("letter.pdf"),
        new Paper.StoredObject(RECORDS, "raw/" + id, "v1"),
        Optional.empty(),
        new Paper.Likeness(Optional.empty(), copyOf, Optional.empty()),
        Optional.empty());
  }

  /** A request whose one record could not become pages for want of its password. */
  CaseReference locked() {
    CaseReference reference = verified();
    PaperId first = new PaperId("record-0001");
    execute(
        reference,
        new Command.FinishSearch(List.of(first)),
        MACHINE,
        Papers.of(held(first, 1, Optional.empty())));
    lock(reference);
    return reference;
  }

  /** Tells the case, as the machine does, that its first record did not open. */
  void lock(CaseReference reference) {
    execute(
        reference,
        new Command.RecordNoPages(new PaperId("record-0001"), "ENCRYPTED"),
        MACHINE,
        Papers.NONE);
  }

  /** What lies under the key in the store of records, as text. */
  String stored(String key) throws IOException {
    return new String(
        objects.open(RECORDS, key).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Gives the first record of the request another marking. */
  void mark(CaseReference reference, String marking) {
    Paper.HeldRecord first =
        (Paper.HeldRecord) casebook.paper(reference, new PaperId("record-0001")).orElseThrow();
    casebook.rewrite(reference, CaseworkSamples.marked(first, marking));
  }

  /**
   * A request for which three mails were found, each of which stands in those after it, and a copy
   * of the first.
   *
   * @param whole whether they stand there whole, or nearly
   */
  CaseReference thread(boolean whole) {
    CaseReference reference = verified();
    List<PaperId> ids =
        IntStream.rangeClosed(1, 4).mapToObj(n -> new PaperId("record-000" + n)).toList();
    List<Paper.Holder> last = List.of(new Paper.Holder(ids.get(2), whole));
    List<Paper.Holder> both = List.of(last.getFirst(), new Paper.Holder(ids.get(1), whole));
    execute(
        reference,
        new Command.FinishSearch(ids),
        MACHINE,
        Papers.of(
            quoted(held(ids.get(0), 1, "mail", Optional.empty()), both),
            quoted(held(ids.get(1), 2, "mail", Optional.empty()), last),
            held(ids.get(2), 3, "mail", Optional.empty()),
            held(ids.get(3), 4, "mail", Optional.of(ids.get(0)))));
    for (PaperId record : ids) {
      boolean isLast = record.equals(ids.get(2));
      List<String> lines =
          isLast ? LINES : Stream.concat(Stream.of("From: Henry"), LINES.stream()).toList();
      int pages = isLast ? 2 : 1;
      keepPages(reference, record, pages, WordSource.FILE, lines);
      List<Event.PageSize> sizes = Collections.nCopies(pages, new Event.PageSize(595, 842));
      execute(reference, new Command.RecordPages(record, sizes), MACHINE, Papers.NONE);
    }
    return reference;
  }

  private static Paper.HeldRecord quoted(Paper.HeldRecord held, List<Paper.Holder> holders) {
    return held.like(held.likeness().quotedIn(holders));
  }

  private void keepPages(CaseReference reference, PaperId record, int count) {
    keepPages(reference, record, count, WordSource.FILE);
  }

  private void keepPages(CaseReference reference, PaperId record, int count, WordSource source) {
    keepPages(reference, record, count, source, LINES);
  }

  private void keepPages(
      CaseReference reference, PaperId record, int count, WordSource source, List<String> lines) {
    List<CanonicalPage> pages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      List<Word> words = new ArrayList<>();
      int line = 0;
      for (String text : lines) {
        double x = 72;
        for (String word : text.split(" ", -1)) {
          words.add(new Word(word, new Box(x, 72 + 20.0 * line, word.length() * 7.0, 12), line));
          x += word.length() * 7.0 + 6;
        }
        line++;
      }
      pages.add(
          new CanonicalPage(
              number,
              595,
              842,
              "page-" + number + ".png",
              "preview-" + number + ".png",
              PictureKind.TEXT,
              0,
              source == WordSource.UNREAD ? List.of() : words,
              source,
              List.of(),
              Optional.empty()));
      objects.put(
          RECORDS,
          RecordKeys.pages(reference, record) + "preview-" + number + ".png",
          "image/png",
          picture());
    }
    try {
      Path folder = Files.createTempDirectory("console-test");
      CanonicalRecordFile.write(
          new CanonicalRecord(
              "letter.pdf",
              DocumentType.PDF,
              "0".repeat(64),
              org.rightsdesk.documents.canonical.Route.PICTURE,
              pages,
              List.of()),
          folder);
      Path file = folder.resolve(CanonicalRecord.FILE_NAME);
      objects.put(
          RECORDS,
          RecordKeys.pages(reference, record) + CanonicalRecord.FILE_NAME,
          "application/json",
          file);
      Files.delete(file);
      Files.delete(folder);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static byte[] picture() {
    BufferedImage image = new BufferedImage(595, 842, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 595; x++) {
      for (int y = 0; y < 842; y++) {
        boolean ink = y > 72 && y < 124 && (y - 72) % 20 < 12 && x > 72 && x < 300 && x % 7 < 5;
        image.setRGB(x, y, ink ? 0 : 0xffffff);
      }
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A request of which every record is reviewed. */
  CaseReference reviewed() {
    CaseReference reference = inReview();
    PaperId first = new PaperId("record-0001");
    for (int page = 1; page <= 2; page++) {
      execute(
          reference,
          new Command.ReviewPage(first, page, List.of(), Optional.empty(), true),
          OFFICER.staff(),
          Papers.NONE);
    }
    Map.of(first, RecordOutcome.DISCLOSE, new PaperId("record-0002"), RecordOutcome.LISTED)
        .forEach(
            (record, outcome) ->
                execute(
                    reference,
                    new Command.ReviewRecord(record, outcome, Optional.empty()),
                    OFFICER.staff(),
                    Papers.NONE));
    return reference;
  }

  /** A request whose response is put together and waits for the second check. */
  CaseReference composed() {
    return composed(false);
  }

  /** The same, whose response has a password if it is asked for. */
  CaseReference composed(boolean withPassword) {
    CaseReference reference = reviewed();
    execute(
        reference,
        new Command.Decide(Outcome.GRANTED_IN_PART, List.of(), withPassword),
        OFFICER.staff(),
        Papers.NONE);
    compose(reference);
    return reference;
  }

  /** A request whose response passed the second check. */
  CaseReference checked() {
    return checked(composed());
  }

  /** Passes the second check of a response. */
  CaseReference checked(CaseReference reference) {
    execute(
        reference,
        new Command.PassCheck(
            RecordKeys.disclosure(state(reference)), EnumSet.allOf(CheckLine.class)),
        SECOND.staff(),
        Papers.NONE);
    return reference;
  }

  /** A request whose response can be collected and opens with a password that nobody told yet. */
  CaseReference passwordOwed() {
    return available(checked(composed(true)));
  }

  /** Releases a response that was checked and lets it be collected. */
  CaseReference available(CaseReference reference) {
    PaperId response = RecordKeys.disclosure(state(reference));
    execute(reference, new Command.Release(response), SECOND.staff(), Papers.NONE);
    execute(reference, new Command.MakeAvailable(response), MACHINE, Papers.NONE);
    return reference;
  }

  /** A request whose response was released and then not collected in time. */
  CaseReference uncollected() {
    return letLapse(available(checked()));
  }

  /** Lets the time pass in which a response may be collected. */
  CaseReference letLapse(CaseReference reference) {
    while (state(reference).closed().isEmpty()) {
      CaseDate next =
          CaseDates.next(state(reference), CaseworkSamples.casework().calendar(), clock.today())
              .orElseThrow();
      clock.moveTo(next.on());
      execute(reference, new Command.TellDate(next.kind(), next.on()), MACHINE, Papers.NONE);
    }
    return reference;
  }

  /** The response of a decided case, put together as the machine does it. */
  PaperId compose(CaseReference reference) {
    return compose(reference, new Volume("0".repeat(64), 4, 120_000));
  }

  /** The same in these volumes. */
  PaperId compose(CaseReference reference, Volume... volumes) {
    PaperId id = RecordKeys.disclosure(state(reference));
    List<Paper.StoredVolume> stored = new ArrayList<>();
    for (Volume volume : volumes) {
      int number = stored.size() + 1;
      stored.add(
          new Paper.StoredVolume(
              volume,
              objects.put(
                  DISCLOSURES,
                  RecordKeys.volume(state(reference), number),
                  "application/pdf",
                  ("%PDF-1.7 volume " + number).getBytes(StandardCharsets.US_ASCII))));
    }
    Optional<Paper> password =
        state(reference)
            .decision()
            .filter(DecisionMade::withPassword)
            .map(
                asked ->
                    new Paper.ResponsePassword(
                        RecordKeys.responsePassword(state(reference)), new PersonalText(PASSWORD)));
    List<Paper> papers = new ArrayList<>();
    papers.add(new Paper.DisclosureFile(id, stored, password.map(Paper::id)));
    password.ifPresent(papers::add);
    execute(
        reference,
        new Command.RecordComposed(id, List.of(volumes), password.isPresent()),
        MACHINE,
        new Papers(List.of(), papers));
    return id;
  }

  Instant now() {
    return clock.instant();
  }
}
