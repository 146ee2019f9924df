package org.rightsdesk.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.local.bench.bare.BareHandler;
import org.rightsdesk.local.bench.bare.BareTableHandler;
import org.rightsdesk.local.cloud.functions.FunctionDefinition;
import org.rightsdesk.local.cloud.functions.Functions;
import org.rightsdesk.local.cloud.functions.Rehearsals;
import org.rightsdesk.local.cloud.up.LocalCloud;

/**
 * From the start of a process to its first answer, for each function and for two that do nothing.
 *
 * <p>All take their turn in each round, so that whatever else the machine does falls on all alike.
 */
final class ColdStarts implements Measurement {
  private record Measured(String name, FunctionDefinition function, List<Duration> times) {
    private Measured(String name, FunctionDefinition function) {
      this(name, function, new ArrayList<>());
    }

    private long millis() {
      return Median.millis(times);
    }
  }

  /** Reads the table, so that the bare handler may do so in its name. */
  private static final String READER = "DeadlinesFunction";

  private final Path target;
  private final int rounds;

  /**
   * Prepares the measurement.
   *
   * @param target where the jars of the bare handlers were built
   */
  ColdStarts(Path target, int rounds) {
    this.target = target;
    this.rounds = rounds;
  }

  @Override
  public String title() {
    return "Cold start, ms, median of %d in turn, with start-up caches".formatted(rounds);
  }

  @Override
  public List<String> measure(LocalCloud cloud) throws IOException, InterruptedException {
    Functions functions = cloud.functions();
    FunctionDefinition reader =
        functions.definitions().stream()
            .filter(function -> function.id().equals(READER))
            .findAny()
            .orElseThrow();
    Measured bare =
        new Measured("bare", bare(reader, "bench-bare", "bench.jar", BareHandler.class.getName()));
    Measured bareTable =
        new Measured(
            "bare, reads the table",
            bare(reader, "bench-bare-table", "bench-table.jar", BareTableHandler.class.getName()));
    List<Measured> all = new ArrayList<>(List.of(bare, bareTable));
    functions.definitions().forEach(function -> all.add(new Measured(function.id(), function)));
    Rehearsals events = Rehearsals.kept();
    cloud.awaitStartCaches();
    functions.rehearse(bare.function(), events);
    functions.rehearse(bareTable.function(), events);
    for (int round = 0; round < rounds; round++) {
      for (Measured one : all) {
        one.times().add(functions.coldStart(one.function(), events.of(one.name())));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%-24s%8s%8s%16s", "", "ms", "x bare", "x bare table"));
    for (Measured one : all) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-24s%8d%8.2f%16.2f",
              one.name(),
              one.millis(),
              one.millis() / (double) bare.millis(),
              one.millis() / (double) bareTable.millis()));
    }
    return lines;
  }

  private FunctionDefinition bare(
      FunctionDefinition like, String name, String jar, String handler) {
    return new FunctionDefinition(
        like.id(),
        name,
        like.arn(),
        target.resolve(jar),
        handler,
        like.memoryMegabytes(),
        like.timeout(),
        like.storage(),
        like.environment(),
        1,
        0,
        like.deadLetters());
  }
}
