package org.rightsdesk.documents.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that judge our files. */
public final class ExternalTools {
  private static final int DEADLINE_SECONDS = 60;

  private ExternalTools() {}

  /**
   * Goes on only where these programs are installed.
   *
   * <p>On the build server (CI=true) a missing program fails the test; elsewhere the test is left
   * out and says so.
   */
  public static void require(String... programs) {
    for (String program : programs) {
      if (!isInstalled(program)) {
        String message = program + " is not installed, so what it judges is left out";
        if ("true".equals(System.getenv("CI"))) {
          throw new AssertionError(message);
        }
        System.out.println(
            "LEFT OUT: what " + program + " judges. Install it; see docs/running.md.");
        Assumptions.abort(message);
      }
    }
  }

  /** What a program wrote to standard output, whatever its exit code. */
  public static byte[] output(String... command) {
    return run(List.of(command), true);
  }

  /** What a program wrote to standard output, as text. */
  public static String text(String... command) {
    return new String(output(command), StandardCharsets.UTF_8);
  }

  /** What a program wrote; it must end with exit code 0. */
  public static String succeed(String... command) {
    return new String(run(List.of(command), false), StandardCharsets.UTF_8);
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static byte[] run(List<String> command, boolean anyExitCode) {
    try {
      Path output = Files.createTempFile("tool", ".out");
      Path errors = Files.createTempFile("tool", ".err");
      try {
        Process process =
            new ProcessBuilder(new ArrayList<>(command))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(command.getFirst() + " did not end");
        }
        if (!anyExitCode && process.exitValue() != 0) {
          throw new AssertionError(
              command.getFirst()
                  + " ended with "
                  + process.exitValue()
                  + ": "
                  + Files.readString(errors)
                  + Files.readString(output));
        }
        return Files.readAllBytes(output);
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new AssertionError(command.getFirst() + " could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
