package org.rightsdesk.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A checker that is a command of its own. */
final class Command {
  private Command() {}

  /**
   * Runs it in the checkout's folder and answers what it printed.
   *
   * <p>Where it is not installed the test fails in CI, and is otherwise left out with a word.
   */
  static Outcome run(String command, List<String> arguments)
      throws IOException, InterruptedException {
    if (!installed(command)) {
      Assertions.assertNotEquals("true", System.getenv("CI"), command + " is not installed");
      System.out.println("LEFT OUT: what " + command + " checks. Install it; see docs/running.md.");
      Assumptions.abort(command + " is not installed");
    }
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(command), arguments.stream()).toList())
            .directory(Tree.ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), printed);
  }

  private static boolean installed(String command) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(command)));
  }

  /** How it ended, and what it said. */
  record Outcome(int status, String printed) {}
}
