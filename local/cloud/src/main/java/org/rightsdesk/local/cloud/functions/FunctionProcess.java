package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.json.Json;

/** One process of a function; it is given one call at a time. */
final class FunctionProcess implements RuntimeServer.Worker, AutoCloseable {

  /** As long as a process may take to ask for its first call. */
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  private static final String EXIT = "Runtime.ExitError";

  private record Call(String id, Response event, CompletableFuture<Outcome> outcome) {}

  private final FunctionDefinition function;
  private final RuntimeServer server;
  private final String word = UUID.randomUUID().toString();
  private final Path temporary;
  private final Process process;
  private final BlockingQueue<Call> calls = new ArrayBlockingQueue<>(1);
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CompletableFuture<Outcome> end = new CompletableFuture<>();
  private volatile Call current = call("", new byte[0]);

  /** Starts the process, with the variables given and no others. */
  FunctionProcess(
      FunctionDefinition function,
      List<String> command,
      Map<String, String> variables,
      RuntimeServer server,
      Path temporary,
      Path log)
      throws IOException {
    this.function = function;
    this.server = server;
    this.temporary = Files.createDirectories(temporary);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", server.add(word, this));
    this.process = builder.start();
    Thread.ofVirtual().start(this::awaitExit);
  }

  /** Makes the call; afterwards {@link #usable()} says whether another can be made. */
  Outcome invoke(String id, byte[] payload) throws InterruptedException {
    Call call = call(id, payload);
    calls.put(call);
    try {
      if (!end.isDone() && !ready.await(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return failed("Sandbox.Timedout", "The function did not start in a minute");
      }
      Outcome outcome =
          (Outcome)
              CompletableFuture.anyOf(call.outcome(), end)
                  .get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return size() > function.storage()
          ? failed(EXIT, "There is more in the temporary folder than it may hold")
          : outcome;
    } catch (TimeoutException _) {
      return failed(
          "Sandbox.Timedout",
          "RequestId: %s Error: Task timed out after %d.00 seconds"
              .formatted(id, function.timeout().toSeconds()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a call has this outcome because its process ended before it answered. */
  static boolean endedAtWork(Outcome outcome) {
    return outcome instanceof Outcome.Failed(Json error)
        && error.at("errorType").text("").equals(EXIT);
  }

  /** True when the process lives and can take a call. */
  boolean usable() {
    return !end.isDone() && process.isAlive();
  }

  long id() {
    return process.pid();
  }

  @Override
  public Response next() throws InterruptedException {
    ready.countDown();
    Call call = calls.take();
    current = call;
    long deadline = System.currentTimeMillis() + function.timeout().toMillis();
    return call.event()
        .with("Lambda-Runtime-Aws-Request-Id", call.id())
        .with("Lambda-Runtime-Deadline-Ms", Long.toString(deadline))
        .with("Lambda-Runtime-Invoked-Function-Arn", function.arn())
        // Without a trace the runtime interface client crashes.
        .with("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
  }

  @Override
  public void ended(String id, byte[] payload, boolean failed) {
    Call call = current;
    if (!call.id().equals(id)) {
      return;
    }
    call.outcome().complete(outcome(payload, failed));
  }

  private static Outcome outcome(byte[] payload, boolean failed) {
    if (payload.length > Functions.LARGEST_PAYLOAD) {
      return new Outcome.Failed(
          error(
              "Function.ResponseSizeTooLarge",
              "Response payload size exceeded maximum allowed payload size (6291556 bytes)."));
    }
    try {
      Json answer = payload.length == 0 ? Json.of(null) : Json.read(payload);
      return failed ? new Outcome.Failed(answer) : new Outcome.Answered(answer);
    } catch (IllegalArgumentException _) {
      return new Outcome.Failed(error("Runtime.MalformedResponse", "The answer is not JSON"));
    }
  }

  @Override
  public void notStarted(byte[] payload) {
    end.complete(new Outcome.Failed(Json.read(payload)));
    ready.countDown();
  }

  /** Ends the process in good order and waits for it, as long as that takes. */
  void finish() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Ends the process at once. */
  @Override
  public void close() {
    process.destroyForcibly();
    exited(137);
  }

  private static Call call(String id, byte[] payload) {
    return new Call(id, Response.of(200, "application/json", payload), new CompletableFuture<>());
  }

  private void awaitExit() {
    try {
      exited(process.waitFor());
    } catch (InterruptedException _) {
      close();
    }
  }

  private Outcome failed(String type, String message) {
    close();
    return new Outcome.Failed(error(type, message));
  }

  private void exited(int status) {
    end.complete(
        new Outcome.Failed(error(EXIT, "Error: Runtime exited with error: exit status " + status)));
    ready.countDown();
    server.remove(word);
    deleteTemporary();
  }

  private static Json error(String type, String message) {
    return Json.object("errorType", type, "errorMessage", message);
  }

  private long size() {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException _) {
      // A file went away while it was counted, so it takes no room.
      return 0;
    }
  }

  private void deleteTemporary() {
    try (Stream<Path> files = Files.walk(temporary)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException _) {
      // What is left is deleted when the cloud starts the next time.
    }
  }
}
