package org.rightsdesk.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.correspondence.outgoing.OrganisationConfiguration;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Casework;
import org.rightsdesk.domain.casework.CheckLine;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.clock.Nation;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.retention.RetentionSchedule;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.session.Links;
import org.rightsdesk.web.session.OneTimeCodes;
import org.rightsdesk.web.session.Sessions;
import org.rightsdesk.web.signing.Credentials;
import org.rightsdesk.web.signing.ObjectPlace;
import org.rightsdesk.web.testing.InMemoryCodeStore;
import org.rightsdesk.web.testing.InMemoryCounters;
import org.rightsdesk.web.testing.InMemoryLinkStore;
import org.rightsdesk.web.testing.InMemorySessionStore;
import org.rightsdesk.web.testing.MovableClock;
import org.rightsdesk.web.testing.PageVisitor;
import org.rightsdesk.web.testing.TestSite;

/** The residents' site with everything around it in memory. */
final class IntakeFixture {
  static final WorkingCalendar CALENDAR = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);

  private static final Organisation ORGANISATION =
      OrganisationConfiguration.read(Path.of("../../organisation/organisation.properties"));

  final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
  final InMemorySessionStore sessions = new InMemorySessionStore();
  final InMemoryCasebook casebook =
      new InMemoryCasebook(new Casework(CALENDAR, RetentionSchedule.POLICY), clock);
  final Links links = new Links(new InMemoryLinkStore(), clock, new SecureRandom());
  final List<String> mailedCodes = new CopyOnWriteArrayList<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<RuntimeException> failures = new ArrayList<>();
  final Site site;

  private final OneTimeCodes codes =
      new OneTimeCodes(
          new InMemoryCodeStore(),
          new InMemoryCounters(),
          "a key of thirty-two bytes, or more".getBytes(StandardCharsets.UTF_8),
          clock,
          new SecureRandom());

  IntakeFixture() {
    this(URI.create("https://ask.brackenfield.example"));
  }

  IntakeFixture(URI baseUrl) {
    this(baseUrl, false);
  }

  /** The site of a deployment that has words on scans recognised, or has not. */
  IntakeFixture(URI baseUrl, boolean recognised) {
    site =
        IntakeSite.of(
            new IntakeSite.Needs(
                TestSite.BRAND,
                ORGANISATION.withWordsRecognised(recognised),
                baseUrl,
                casebook,
                CALENDAR,
                clock,
                new Sessions(sessions, clock, new SecureRandom()),
                codes,
                links,
                new InMemoryCounters(),
                this::mail,
                new SignedDownloads(
                    ObjectPlace.of("disclosures", "eu-west-2"),
                    () -> new Credentials("AKIA", "secret", Optional.empty()),
                    clock),
                (route, number, cause) -> failures.add(cause)));
  }

  /** Does what the letters function does: makes a code and mails it, where there is an address. */
  private void mail(CodeMails.Purpose purpose, CaseReference reference) {
    asked.add(purpose + " " + reference);
    if (casebook.party(reference, PartyRole.DATA_SUBJECT).flatMap(Party::email).isPresent()) {
      mailedCodes.add(codes.issue(purpose.word(), reference.value()));
    }
  }

  /** Answers the request with a response that waits to be collected; the path of the link to it. */
  String makeAvailable(CaseReference reference, PaperId disclosure) {
    return makeAvailable(reference, disclosure, Optional.empty(), volume(3, 240_000));
  }

  /** A volume of a response, as it was verified. */
  static Volume volume(int pages, long bytes) {
    return new Volume("ab".repeat(32), pages, bytes);
  }

  /** The same with these volumes, which open with the password of the paper, if there is one. */
  String makeAvailable(
      CaseReference reference, PaperId disclosure, Optional<PaperId> password, Volume... volumes) {
    List<Paper.StoredVolume> stored = new ArrayList<>();
    for (Volume volume : volumes) {
      String key = "cases/1/" + (stored.size() + 1) + ".pdf";
      stored.add(new Paper.StoredVolume(volume, new Paper.StoredObject("disclosures", key, "v1")));
    }
    Actor machine = new Actor.Machine("test");
    Actor officer = staff("officer-1", Role.OFFICER);
    Actor second = staff("officer-2", Role.OFFICER);
    execute(
        reference,
        new Command.WaiveIdentity(new PaperId("reason-1")),
        staff("manager-1", Role.MANAGER),
        Papers.NONE);
    execute(reference, new Command.FinishSearch(List.of()), machine, Papers.NONE);
    execute(
        reference,
        new Command.Decide(Outcome.NOTHING_HELD, List.of(), false),
        officer,
        Papers.NONE);
    execute(
        reference,
        new Command.RecordComposed(disclosure, List.of(volumes), password.isPresent()),
        machine,
        Papers.of(new Paper.DisclosureFile(disclosure, stored, password)));
    execute(
        reference,
        new Command.PassCheck(disclosure, EnumSet.allOf(CheckLine.class)),
        second,
        Papers.NONE);
    execute(reference, new Command.Release(disclosure), second, Papers.NONE);
    execute(reference, new Command.MakeAvailable(disclosure), machine, Papers.NONE);
    return Links.collectionPath(
        links.toCollect(
            new Links.Collection(reference, disclosure),
            clock.instant().plus(Duration.ofDays(30))));
  }

  /** An officer asks the requester a question. */
  void ask(CaseReference reference, String question) {
    PaperId paper = new PaperId("question-1");
    execute(
        reference,
        new Command.AskClarification(paper),
        staff("officer-1", Role.OFFICER),
        Papers.of(
            new Paper.Words(
                paper,
                Paper.Purpose.CLARIFICATION_QUESTION,
                new PersonalText(question),
                clock.instant())));
  }

  private static Actor staff(String id, Role role) {
    return new Actor.Staff(new StaffId(id), Set.of(role));
  }

  private void execute(CaseReference reference, Command command, Actor actor, Papers papers) {
    assertThat(casebook.execute(reference, command, actor, papers))
        .as(command.toString())
        .isInstanceOf(Result.Done.class);
  }

  PageVisitor visitor() {
    return new PageVisitor(site, "192.0.2.1");
  }

  /** The answers of somebody who wants something in particular, by question. */
  static Map<String, Map<String, String>> answers() {
    Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    answers.put("who", Map.of("who", "myself"));
    answers.put("name", Map.of("full-name", "Amina Yusuf"));
    answers.put("other-names", Map.of("other-names", "Amina Khan\r\nMina"));
    answers.put(
        "address",
        Map.of(
            "address-line-1", "Flat 2, 14 Mill Lane",
            "address-line-2", "",
            "town", "Leeds",
            "postcode", "ls14ap"));
    answers.put(
        "date-of-birth", Map.of("birth-day", "27", "birth-month", "mar", "birth-year", "1987"));
    answers.put("reply", Map.of("reply", "email"));
    answers.put("email", Map.of("email", "amina@example.org"));
    answers.put("safe-contact", Map.of("safe", "only-here"));
    answers.put("what", Map.of("what", "specific"));
    answers.put(
        "details",
        Map.of(
            "details", "Damp in the bedroom <script>alert(1)</script>",
            "areas", "repairs",
            "from-day", "1",
            "from-month", "4",
            "from-year", "2024",
            "until-day", "",
            "until-month", "",
            "until-year", ""));
    answers.put("answer", Map.of("answer", "link"));
    answers.put("help", Map.of("help", "large-print", "telephone", ""));
    return answers;
  }

  /** Writes a whole request up to the check. */
  static void write(PageVisitor visitor) {
    visitor.send("/request/begin", Map.of());
    answers().forEach((question, fields) -> visitor.send("/request/" + question, fields));
  }

  /** Writes and sends a whole request; answers the case it opened. */
  CaseReference open(PageVisitor visitor) {
    write(visitor);
    visitor.send("/request/send", Map.of());
    return casebook.references().getLast();
  }
}
