package org.rightsdesk.local.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.local.cloud.up.LocalCloud;
import org.rightsdesk.local.cloud.up.Options;

/**
 * Measures the system as it runs on this machine, and prints figures: {@code ./rightsdesk bench}.
 */
public final class Bench {
  private static final int ROUNDS = 9;
  private static final int STARTS = 3;

  private Bench() {}

  /** Takes the folder of the checkout, then the options of {@code up}. */
  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    Path root = Path.of(words.getFirst());
    Options options = Options.read(root, words.subList(1, words.size()));
    System.out.printf(
        Locale.ROOT,
        "On %d processors, Java %s.%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
    System.out.printf(
        Locale.ROOT,
        "%nFrom `up` to ready, s, median of %d%n%.1f%n",
        STARTS,
        new ReadyTime(root, options.port()).median(STARTS).toMillis() / 1e3);
    List<Measurement> measurements =
        List.of(
            new JarSizes(),
            new ColdStarts(root.resolve("local/bench/target"), ROUNDS),
            new PageTimes(options.port(), ROUNDS),
            new ThreadTime());
    try (LocalCloud cloud = LocalCloud.start(options)) {
      for (Measurement measurement : measurements) {
        System.out.printf("%n%s%n", measurement.title());
        measurement.measure(cloud).forEach(System.out::println);
      }
    }
    System.exit(0);
  }
}
