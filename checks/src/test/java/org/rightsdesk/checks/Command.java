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
  private static final int NOT_INSTALLED = 69;

  private Command() {}

  /**
   * Runs it in the checkout's folder and answers what it printed.
   *
   * <p>Where it is not installed the test fails in CI, and is otherwise left out with a word.
   */
  static Outcome run(String command, List<String> arguments)
      throws IOException, InterruptedException {
    if (!installed(command)) {
      leaveOut(command);
    }
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(command), arguments.stream()).toList())
            .directory(Tree.ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), printed);
  }

  /** Runs a script of ours that ends with 69 where what it needs is not installed. */
  static void python(String script, List<String> arguments)
      throws IOException, InterruptedException {
    Outcome outcome = run("python3", Stream.concat(Stream.of(script), arguments.stream()).toList());
    if (outcome.status() == NOT_INSTALLED) {
      leaveOut("aws-sam-translator");
    }
    Assertions.assertEquals(0, outcome.status(), outcome.printed());
  }

  private static void leaveOut(String tool) {
    Assertions.assertNotEquals("true", System.getenv("CI"), tool + " is not installed");
    System.out.println("LEFT OUT: what " + tool + " checks. Install it; see docs/running.md.");
    Assumptions.abort(tool + " is not installed");
  }

  private static boolean installed(String command) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(command)));
  }

  /** How it ended, and what it said. */
  record Outcome(int status, String printed) {}
}
