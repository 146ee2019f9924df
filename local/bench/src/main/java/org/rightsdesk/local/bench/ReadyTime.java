package org.rightsdesk.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From the command to the line that says ready, as somebody at the keyboard sees it. */
final class ReadyTime {
  private final Path root;
  private final int port;

  ReadyTime(Path root, int port) {
    this.root = root;
    this.port = port;
  }

  /** Starts and stops the system several times. */
  Duration median(int rounds) throws IOException, InterruptedException {
    List<Duration> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      times.add(once());
    }
    return Duration.ofMillis(Median.millis(times));
  }

  private Duration once() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process up =
        new ProcessBuilder(
                root.resolve("rightsdesk").toString(), "up", "--port", Integer.toString(port))
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = up.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("Ready")) {
        said.append(line).append('\n');
        line = lines.readLine();
      }
      if (line == null) {
        throw new IOException("It did not start:\n" + said);
      }
      return Duration.ofNanos(System.nanoTime() - begun);
    } finally {
      up.destroy();
      up.waitFor();
    }
  }
}
