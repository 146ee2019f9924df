package org.rightsdesk.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.casebook.memory.InMemoryStaffRegister;
import org.rightsdesk.correspondence.outgoing.OrganisationConfiguration;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.response.ResponseFiles;
import org.rightsdesk.functions.console.review.RecordPages;
import org.rightsdesk.functions.console.signin.IdTokens;
import org.rightsdesk.functions.console.signin.Provider;
import org.rightsdesk.functions.console.signin.ProviderCalls;
import org.rightsdesk.functions.console.signin.SignInPages;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;
import org.rightsdesk.records.FolderRecords;
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
  static final Actor MACHINE = new Actor.Machine("test");
  static final String RECORDS = "records";
  static final String DISCLOSURES = "disclosures";
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
  private final Sessions sessions =
      new Sessions(new InMemorySessionStore(), clock, new SecureRandom());
  private final List<RuntimeException> failures = new ArrayList<>();
  private final URI address;
  private final ConsoleSite site;
  private final Requests requests = new Requests(this);
  private final Records records = new Records(this);
  private final Responses responses = new Responses(this);

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

  Requests requests() {
    return requests;
  }

  Records records() {
    return records;
  }

  Responses responses() {
    return responses;
  }

  InMemoryObjectStore objects() {
    return objects;
  }

  /** A browser in which somebody has signed in. */
  Browser as(IdTokens.Person person) {
    return new Browser(
        site,
        sessions.begin(SessionKind.STAFF, StaffAccess.to(person.staff(), person.name())),
        failures);
  }

  URI address() {
    return address;
  }

  Case state(CaseReference reference) {
    return casebook.find(reference).orElseThrow();
  }

  static void done(Result result) {
    assertThat(result).isInstanceOf(Result.Done.class);
  }

  void execute(CaseReference reference, Command command, Actor actor, Papers papers) {
    done(casebook.execute(reference, command, actor, papers));
  }

  /** What lies under the key in the store of records, as text. */
  String stored(String key) throws IOException {
    return new String(
        objects.open(RECORDS, key).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
  }
}
