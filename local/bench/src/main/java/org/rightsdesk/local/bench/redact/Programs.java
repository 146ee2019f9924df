package org.rightsdesk.local.bench.redact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs to their end, one at a time, and reads from Linux what they took. */
final class Programs {
  private static final Path OWN_TIMES = Path.of("/proc/self/stat");

  /** How many ticks a second the kernel counts processor time in, on every Linux there is. */
  private static final long TICKS = 100;

  /** How often the memory of a program is looked at. */
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Path log;
  private final Path scratch;

  /**
   * Programs whose words go to a file.
   *
   * @param scratch the folder in which they may keep what they need while they run
   */
  Programs(Path log, Path scratch) {
    this.log = log;
    this.scratch = scratch;
  }

  /** Whether a program of this name is on the path. */
  static boolean has(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /**
   * Runs a program.
   *
   * @throws IOException if it ends with a fault; its message has the last that the program said
   */
  Usage run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    long ticksBefore = ticksOfChildren();
    long begun = System.nanoTime();
    Process process = builder.start();
    long resident = 0;
    long kept = 0;
    try {
      do {
        resident = Math.max(resident, mostResident(process.pid()));
        kept = Math.max(kept, bytesIn(scratch));
      } while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } finally {
      process.destroy();
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - begun);
    if (process.exitValue() != 0) {
      throw new IOException(
          command.getFirst() + " failed: " + lastLine() + "\nAll that it said is in " + log);
    }
    long ticks = ticksOfChildren() - ticksBefore;
    return new Usage(Duration.ofMillis(ticks * 1_000 / TICKS), wall, resident, kept);
  }

  private String lastLine() throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    return lines.isEmpty() ? "it said nothing" : lines.getLast();
  }

  /** What all programs that ended took, in the kernel and outside of it. */
  private static long ticksOfChildren() throws IOException {
    String stat = Files.readString(OWN_TIMES);
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(afterName[13]) + Long.parseLong(afterName[14]);
  }

  private static long bytesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long mostResident(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // It has just ended.
    }
  }
}
