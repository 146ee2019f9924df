package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.process.JavaProgram;

/** The whole system as {@code ./rightsdesk up} starts it, with a folder and ports of its own. */
final class RunningCloud implements AutoCloseable {
  private static final Path ROOT = root();
  private static final Path HOME = emptied(ROOT.resolve("local/thread/target/home"));
  private static final int PORTS = 6;

  private final int port;
  private final List<String> options;
  private Process process;

  private RunningCloud(int port, List<String> options, Process process) {
    this.port = port;
    this.options = options;
    this.process = process;
  }

  /**
   * Starts it without any case. What it keeps can be looked at in {@code target/home} until the
   * next is started.
   *
   * @param options of {@code up}, beside those that every test needs
   */
  static RunningCloud start(String... options) throws IOException {
    int port = freePorts();
    List<String> fresh = new ArrayList<>(List.of("--fresh"));
    fresh.addAll(List.of(options));
    return new RunningCloud(port, List.of(options), launch(port, fresh));
  }

  /** The folder, with nothing in it that an earlier build left. */
  private static Path emptied(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> left = Files.walk(folder)) {
          for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The checkout, found from where this class was built, whoever runs it. */
  private static Path root() {
    try {
      return Path.of(RunningCloud.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("../../../..")
          .normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process launch(int port, List<String> options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                JavaProgram.built(ROOT.resolve("local/cloud/target")).stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                "org.rightsdesk.local.cloud.up.Up",
                ROOT.toString(),
                "--empty",
                "--port",
                Integer.toString(port),
                "--home",
                HOME.toString()));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said = new ArrayList<>();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !line.startsWith("Ready after")) {
      said.add(line);
      line = output.readLine();
    }
    assertThat(line).describedAs("it did not start: %s", said).isNotNull();
    Thread.ofVirtual().start(() -> output.lines().forEach(System.out::println));
    return process;
  }

  /** Kills it and every process it started, as the loss of power would. */
  void kill() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** Starts it again after it was killed. */
  void startAgain() throws IOException {
    process = launch(port, options);
  }

  void killAndStartAgain() throws IOException {
    kill();
    startAgain();
  }

  /**
   * Kills it and starts it again when by its clock it is noon of the day, without those between.
   */
  void killAndStartAgainOn(LocalDate day) throws IOException, InterruptedException {
    Duration later = Duration.between(clock().now(), LocalClock.noon(day));
    kill();
    Path offset = HOME.resolve("clock/offset");
    Duration past = Duration.parse(Files.readString(offset).strip());
    Files.writeString(offset, past.plus(later).toString());
    startAgain();
  }

  /** Kills the processes of a function of the template, which each have a folder of its name. */
  void killFunction(String id) {
    process
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains("/tmp/" + id + "-"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** The template from which all of it runs. */
  static Path template() {
    return ROOT.resolve("template.yaml");
  }

  /** Where everything is kept. */
  Path home() {
    return HOME;
  }

  URI publicPage(String path) {
    return at(0, path);
  }

  URI staffPage(String path) {
    return at(1, path);
  }

  Inbox inbox() {
    return new Inbox(at(2, "/"));
  }

  LocalClock clock() {
    return new LocalClock(at(3, "/"));
  }

  private URI at(int offset, String path) {
    return URI.create("http://localhost:" + (port + offset) + path);
  }

  /** How many executions of a state machine of the template the case had. */
  long executions(String machine, String reference) throws IOException {
    try (Stream<Path> journals = Files.list(HOME.resolve("executions/rightsdesk-" + machine))) {
      return journals.filter(journal -> journal.toString().contains("/" + reference + "-")).count();
    }
  }

  /**
   * What a function of the template does at this moment.
   *
   * @param working how many calls are under way
   * @param lost how many calls had no answer because their process ended
   */
  record Activity(int working, int lost) {}

  /** What each function does at this moment, as the clock's page shows it. */
  Map<String, Activity> functions() throws IOException, InterruptedException {
    return Jsoup.parse(Http.text(at(3, "/"))).select("tr:has(td:nth-child(4))").stream()
        .map(row -> row.select("td").eachText())
        .collect(
            Collectors.toMap(
                List::getFirst,
                cells ->
                    new Activity(Integer.parseInt(cells.get(2)), Integer.parseInt(cells.get(3)))));
  }

  /** A paper that proves who Amara Bennett of the invented landlord is. */
  Path paper(String name) {
    return HOME.resolve("records/identity/amara-bennett-" + name);
  }

  /** The places, of every store, that hold the words. */
  List<String> placesWith(String words) throws IOException, InterruptedException {
    return Http.json(at(3, "/kept?words=" + Http.encode(words))).at("places").items().stream()
        .map(Json::text)
        .toList();
  }

  /** The number of objects that a bucket of the template holds, of every version. */
  long objectsIn(String bucket) throws IOException {
    Path folder = HOME.resolve("objects/objects/rightsdesk-" + bucket.toLowerCase(Locale.ROOT));
    while (true) {
      try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(file -> file.toString().endsWith("-binaryData")).count();
      } catch (UncheckedIOException e) {
        // A file went away while they were counted.
        assertThat(e.getCause()).isInstanceOf(NoSuchFileException.class);
      }
    }
  }

  /** Looks from a place of this process's own, so that tests run at once do not meet. */
  private static int freePorts() throws IOException {
    int from = 21_000 + (int) (ProcessHandle.current().pid() % 100) * 100;
    for (int first = from; first < 60_000; first += 100) {
      if (free(first)) {
        return first;
      }
    }
    throw new IOException("there are no free ports");
  }

  private static boolean free(int first) {
    for (int port = first; port < first + PORTS; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertThat(socket.isBound()).isTrue();
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }

  /** Stops it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
