package org.rightsdesk.local.cloud.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A service in a process of its own, on a port of 127.0.0.1 that it prints on a line.
 *
 * <p>It stops when its standard input ends, and so with this process, however that goes.
 */
public final class Engine implements AutoCloseable {

  private final Process process;
  private final URI address;

  private Engine(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it by its command and waits for its port; what it says otherwise goes to the log. */
  public static Engine start(List<String> command, Path log) throws IOException {
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
    String line = answers.readLine();
    while (line != null && !line.matches("\\d+")) {
      line = answers.readLine();
    }
    if (line == null) {
      process.destroyForcibly();
      throw new IOException("A service did not start; see " + log);
    }
    return new Engine(process, Integer.parseInt(line));
  }

  /** Where it listens; nobody but the gate in front of it is told. */
  public URI address() {
    return address;
  }

  /** Stops it and waits as long as it takes, for the sake of what it writes at its end. */
  public void finish() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  /** Stops it, by force if it has not stopped after ten seconds. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
