package org.rightsdesk.local.cloud.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.rightsdesk.documents.recognition.Tesseract;
import org.rightsdesk.local.cloud.events.RuleBus;
import org.rightsdesk.local.cloud.functions.DeadLetters;
import org.rightsdesk.local.cloud.functions.FunctionDefinition;
import org.rightsdesk.local.cloud.functions.Functions;
import org.rightsdesk.local.cloud.functions.Launcher;
import org.rightsdesk.local.cloud.functions.LocalFunctions;
import org.rightsdesk.local.cloud.functions.Rehearsals;
import org.rightsdesk.local.cloud.gates.FunctionGate;
import org.rightsdesk.local.cloud.gates.RecogniserGate;
import org.rightsdesk.local.cloud.gates.TableGate;
import org.rightsdesk.local.cloud.gateway.ApiGateway;
import org.rightsdesk.local.cloud.http.LocalServer;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.mail.MailService;
import org.rightsdesk.local.cloud.objects.ObjectStore;
import org.rightsdesk.local.cloud.process.StartCaches;
import org.rightsdesk.local.cloud.schedule.Schedules;
import org.rightsdesk.local.cloud.schedule.TemplateSchedules;
import org.rightsdesk.local.cloud.signin.Person;
import org.rightsdesk.local.cloud.signin.SignIn;
import org.rightsdesk.local.cloud.table.LocalTables;
import org.rightsdesk.local.cloud.table.StreamPoller;
import org.rightsdesk.local.cloud.table.StreamSubscription;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateReader;
import org.rightsdesk.local.cloud.time.ClockApp;
import org.rightsdesk.local.cloud.time.MovableClock;
import org.rightsdesk.local.cloud.time.Timekeeper;

/**
 * The whole system on this machine, as its template describes it. Loopback only.
 *
 * <p>What is started first is closed last.
 */
public final class LocalCloud implements AutoCloseable {
  /** Much longer than the cases' past takes to be written on a slow machine. */
  private static final Duration LONGEST_PAST = Duration.ofMinutes(3);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Map<String, String> surroundings = new HashMap<>();
  private final CountDownLatch rehearsed = new CountDownLatch(1);
  private final Options options;
  private final Path home;
  private final boolean demonstrating;
  private final Optional<Tesseract> tesseract;
  private final MovableClock clock;
  private final Template template;
  private final Identities identities;
  private final StartCaches caches;
  private final Functions processes;

  private LocalCloud(Options options, Home claimed) throws IOException {
    keep(claimed);
    this.options = options;
    this.home = options.home();
    this.demonstrating = Demonstration.isToBeMade(options);
    this.tesseract = Tesseract.find(System.getenv());
    this.clock = new MovableClock(folder("clock").resolve("offset"), Clock.systemUTC());
    this.template =
        TemplateReader.read(
            options.root().resolve("template.yaml"),
            parameters(options, tesseract.isPresent()),
            SignIn.issuerAt(options.port() + 4).toString());
    this.identities = new Identities(template, home.resolve("credentials"));
    this.caches = new StartCaches(options.caches());
    this.processes =
        keep(
            new Functions(
                template.ofType("AWS::Serverless::Function").stream()
                    .map(function -> FunctionDefinition.read(function, template, options.root()))
                    .toList(),
                new Launcher(
                    options.root().resolve("local/cloud/target/runtime"), options.caches()),
                caches,
                identities,
                surroundings,
                home));
  }

  /**
   * Starts everything; parts that do not need each other start at once.
   *
   * @throws LocalServer.PortInUse if one of the ports is taken; nothing was started then
   * @throws IllegalArgumentException with a sentence for the person, if it runs already
   */
  public static LocalCloud start(Options options) throws Exception {
    for (int place = 0; place < Options.PORTS; place++) {
      LocalServer.requireFree(options.port() + place);
    }
    Home claimed = Home.claim(options.home());
    if (options.fresh()) {
      claimed.forget();
    }
    LocalCloud cloud = new LocalCloud(options, claimed);
    try {
      cloud.start();
    } catch (Exception e) {
      cloud.close();
      throw e;
    }
    return cloud;
  }

  /** What runs here. */
  public Template template() {
    return template;
  }

  /** The functions with their processes. */
  public Functions functions() {
    return processes;
  }

  /** Waits until every start-up cache that can be made has been. */
  public void awaitStartCaches() throws InterruptedException {
    rehearsed.await();
  }

  private void start() throws Exception {
    for (String missing : Kinds.missing(template)) {
      System.out.println("  The template has what cannot run here: " + missing + ".");
    }
    Part<LocalTables> engine =
        keep(
            Part.begin(
                "The table is up.",
                () -> LocalTables.start(template, options.root(), folder("tables"))));
    DeadLetters deadLetters = new DeadLetters(home.resolve("dead-letters"), clock);
    LocalFunctions functions =
        new LocalFunctions(processes, identities, deadLetters, home.resolve("calls"), clock);
    RuleBus bus = new RuleBus(template, functions, clock);
    Part<ObjectStore> store =
        keep(
            Part.begin(
                "The object store is up.",
                () ->
                    ObjectStore.start(
                        new ObjectStore.Settings(
                            home.resolve("objects"),
                            options.root().resolve("local/cloud/target/s3mock"),
                            caches,
                            options.port() + 5,
                            TemplateBuckets.in(template),
                            Template.REGION,
                            Template.ACCOUNT),
                        identities,
                        (bucket, key, size, eTag, versionId) -> {},
                        bus,
                        clock)));
    Part<Path> records =
        keep(
            Part.begin(
                "The records can be searched.",
                () -> {
                  Path folder = LocalRecords.folder(options);
                  LocalRecords.layOut(
                      folder,
                      store.started(),
                      template.resource("SourceBucket").name(),
                      home.resolve("records.laid-out"));
                  return folder;
                }));
    Machines machines =
        keep(
            Machines.start(
                template,
                options.root(),
                home.resolve("executions"),
                clock,
                functions,
                identities));
    LocalServer lambda = keep(FunctionGate.start(functions));
    recogniseWords();
    surroundings.put("AWS_ENDPOINT_URL_SFN", machines.address().toString());
    surroundings.put("AWS_ENDPOINT_URL_LAMBDA", lambda.address().toString());
    surroundings.put("RIGHTSDESK_CLOCK_OFFSET_FILE", clock.file().toAbsolutePath().toString());
    Resource client = template.resource("StaffClient");
    keep(
        SignIn.start(
            new SignIn.Settings(
                home.resolve("sign-in"),
                options.port() + 4,
                client.name(),
                client.properties().at("CallbackURLs").texts(),
                client.properties().at("LogoutURLs").texts(),
                Person.demonstration()),
            Clock.systemUTC()));
    ObjectStore objects = store.started();
    surroundings.put("AWS_ENDPOINT_URL_S3", objects.endpoint().toString());
    MailService mail =
        keep(
            MailService.start(
                new MailService.Settings(
                    home.resolve("mail"),
                    0,
                    options.port() + 2,
                    0,
                    TemplateMail.in(template),
                    Template.REGION,
                    Template.ACCOUNT),
                identities,
                objects::putAs,
                functions,
                bus,
                clock));
    surroundings.put("AWS_ENDPOINT_URL_SESV2", mail.endpoint().toString());
    LocalTables tables = engine.started();
    TableGate tableGate = keep(TableGate.start(tables.address(), identities));
    surroundings.put("AWS_ENDPOINT_URL_DYNAMODB", tableGate.address().toString());
    Optional<Demonstration> demonstration =
        demonstrating
            ? Optional.of(
                keep(
                    Demonstration.start(
                        options, template, surroundings, identities.administrator())))
            : Optional.empty();
    Schedules schedules =
        new Schedules(
            home.resolve("schedules.json"),
            TemplateSchedules.of(template),
            clock,
            (arn, input) -> startTarget(machines, functions, arn, input));
    if (demonstration.isPresent()) {
      demonstration.get().awaitPast(LONGEST_PAST);
    }
    functions.asynchronous().start();
    machines.resume();
    objects.resume();
    mail.resume();
    List<StreamPoller> pollers = new ArrayList<>();
    for (StreamSubscription subscription : StreamSubscription.in(template)) {
      pollers.add(
          keep(
              new StreamPoller(
                  subscription,
                  tables,
                  functions,
                  (function, record) ->
                      deadLetters.keep(Optional.empty(), function, record, "RetriesExhausted"),
                  home.resolve("stream-" + subscription.function() + ".json"))));
    }
    Timekeeper timekeeper =
        keep(
            Timekeeper.start(
                clock,
                List.of(functions.asynchronous(), machines, schedules, new Sweep(tables, clock)),
                new Timekeeper.Rest(
                    () -> processes.working() > 0 || objects.busy() || mail.busy(),
                    moment -> pollers.stream().allMatch(p -> p.hasLookedInVainSince(moment)))));
    keep(
        ClockApp.start(
            options.port() + 3,
            timekeeper,
            new ClockApp.Shown(
                () -> List.of(processes(processes), letters(deadLetters)),
                () -> machines.listPage("/executions/"),
                machines::timelinePage,
                new KeptWords(tables::itemsWith, home, template.resource("SourceBucket").name())
                    ::places)));
    records.started();
    keep(ApiGateway.start(template, "PublicApi", options.port(), functions));
    keep(ApiGateway.start(template, "StaffApi", options.port() + 1, functions));
    Thread.ofPlatform().daemon().name("start-up caches").start(() -> rehearse(objects));
  }

  /** Tesseract stands for the service that reads scans, where it is installed. */
  private void recogniseWords() throws IOException {
    if (tesseract.isEmpty()) {
      System.out.println("  Words on scans are not recognised: Tesseract is not installed.");
      return;
    }
    LocalServer textract = keep(RecogniserGate.start(tesseract.get()::read, identities));
    surroundings.put("AWS_ENDPOINT_URL_TEXTRACT", textract.address().toString());
    System.out.println("  Words on scans are recognised, by Tesseract.");
  }

  /** Makes what is missing of the start-up caches, while everything runs already. */
  private void rehearse(ObjectStore objects) {
    try {
      objects.rehearse();
      Rehearsals events = Rehearsals.kept();
      for (FunctionDefinition function : processes.definitions()) {
        processes.rehearse(function, events);
      }
    } catch (IOException e) {
      System.err.println("Start-up caches are missing, so some starts take longer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      rehearsed.countDown();
    }
  }

  /** Whether demonstration cases are being made, which goes on while the cloud is used. */
  boolean isDemonstrating() {
    return demonstrating;
  }

  private static ClockApp.Table processes(Functions functions) {
    return new ClockApp.Table(
        "Functions",
        List.of("Function", "Processes", "Working", "Ended at work"),
        functions.states().stream()
            .map(
                state ->
                    List.of(
                        state.function().id(),
                        Integer.toString(state.processes().size()),
                        Integer.toString(state.working()),
                        Integer.toString(state.lost())))
            .toList());
  }

  private static ClockApp.Table letters(DeadLetters deadLetters) {
    return new ClockApp.Table(
        "Dead letters",
        List.of("When", "For", "Why"),
        deadLetters.all().stream()
            .map(letter -> List.of(letter.at().toString(), letter.target(), letter.reason()))
            .toList());
  }

  private static void startTarget(
      Machines machines, LocalFunctions functions, String arn, String input) {
    if (arn.contains(":stateMachine:")) {
      machines.start(arn, input);
    } else {
      functions.enqueue(arn, Json.read(input));
    }
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(home.resolve(name));
  }

  static Map<String, String> parameters(Options options, boolean recogniseWords) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("PublicUrl", "http://localhost:" + options.port());
    parameters.put("StaffUrl", "http://localhost:" + (options.port() + 1));
    parameters.put("TeamAddress", "information.rights@larkfieldhomes.example");
    parameters.put("OfficersAddress", "information.rights.officers@larkfieldhomes.example");
    parameters.put("ManagerAddress", "information.rights.manager@larkfieldhomes.example");
    parameters.put("HeadAddress", "head.of.governance@larkfieldhomes.example");
    parameters.put("SenderAddress", "no-reply@larkfieldhomes.example");
    parameters.put("StaffDomains", "larkfieldhomes.example");
    parameters.put("RecogniseWords", recogniseWords ? "yes" : "no");
    parameters.put("AlarmTopic", Template.arn("sns", "alarms"));
    options
        .volumePages()
        .ifPresent(pages -> parameters.put("VolumePages", Integer.toString(pages)));
    return parameters;
  }

  private <T extends AutoCloseable> T keep(T part) {
    started.push(part);
    return part;
  }

  @Override
  public void close() {
    List<String> failures = new ArrayList<>();
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (Exception e) {
        failures.add(part.getClass().getSimpleName() + ": " + e);
      }
    }
    failures.forEach(failure -> System.err.println("Did not stop in good order: " + failure));
  }
}
