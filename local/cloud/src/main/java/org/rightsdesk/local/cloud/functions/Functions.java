package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.rightsdesk.local.cloud.functions.FunctionInvoker.Outcome;
import org.rightsdesk.local.cloud.identity.Identities;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.process.JavaProgram;
import org.rightsdesk.local.cloud.process.StartCaches;

/**
 * Every function with its processes: started on first use, reused, replaced when they end.
 *
 * <p>More calls at once than a function may have processes wait their turn.
 */
public final class Functions implements AutoCloseable {

  /** What a call and its answer may have at most, in bytes. */
  static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;

  private static final class Pool {
    private final FunctionDefinition function;
    private final Semaphore places;
    private final Deque<FunctionProcess> idle = new ArrayDeque<>();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    private Pool(FunctionDefinition function) {
      this.function = function;
      this.places = new Semaphore(function.concurrency(), true);
    }
  }

  private final Map<String, Pool> pools = new LinkedHashMap<>();
  private final Launcher launcher;
  private final StartCaches caches;
  private final Identities identities;
  private final Map<String, String> surroundings;
  private final Path folder;
  private final RuntimeServer server = new RuntimeServer();
  private volatile boolean closed;

  /**
   * Takes the functions; nothing is started yet.
   *
   * @param surroundings the variables with which functions find the local cloud, filled before the
   *     first call
   * @param folder where logs and temporary files go
   */
  public Functions(
      List<FunctionDefinition> definitions,
      Launcher launcher,
      StartCaches caches,
      Identities identities,
      Map<String, String> surroundings,
      Path folder)
      throws IOException {
    this.launcher = launcher;
    this.caches = caches;
    this.identities = identities;
    this.surroundings = surroundings;
    this.folder = folder;
    Files.createDirectories(folder.resolve("logs"));
    definitions.forEach(function -> pools.put(function.name(), new Pool(function)));
  }

  /** The function of this name or ARN, whatever version or alias is asked for. */
  public Optional<FunctionDefinition> find(String nameOrArn) {
    return pool(nameOrArn).map(pool -> pool.function);
  }

  /** Calls a function and waits for its answer. */
  public Outcome invoke(String nameOrArn, Json payload) throws InterruptedException {
    Optional<Pool> found = pool(nameOrArn);
    if (found.isEmpty()) {
      return new Outcome.Refused(
          404, "ResourceNotFoundException", "Function not found: " + nameOrArn);
    }
    byte[] event = payload.bytes();
    if (event.length > LARGEST_PAYLOAD) {
      return new Outcome.Refused(
          413,
          "RequestTooLargeException",
          "%d byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)"
              .formatted(event.length));
    }
    Pool pool = found.get();
    pool.places.acquire();
    pool.working.incrementAndGet();
    try {
      FunctionProcess process = take(pool);
      Outcome outcome = process.invoke(UUID.randomUUID().toString(), event);
      giveBack(pool, process);
      if (FunctionProcess.endedAtWork(outcome)) {
        pool.lost.incrementAndGet();
      }
      return outcome;
    } catch (IOException e) {
      return new Outcome.Failed(
          Json.object("errorType", "Runtime.Unknown", "errorMessage", String.valueOf(e)));
    } finally {
      pool.working.decrementAndGet();
      pool.places.release();
    }
  }

  /** How many calls are under way. */
  public int working() {
    return pools.values().stream().mapToInt(pool -> pool.working.get()).sum();
  }

  /**
   * A function as the clock's page shows it.
   *
   * @param processes the numbers of the processes that wait for a call
   * @param lost how many calls had no answer because their process ended
   */
  public record State(FunctionDefinition function, int working, List<Long> processes, int lost) {}

  /** Every function with its processes. */
  public List<State> states() {
    return pools.values().stream()
        .map(
            pool -> {
              synchronized (pool) {
                return new State(
                    pool.function,
                    pool.working.get(),
                    pool.idle.stream().map(FunctionProcess::id).toList(),
                    pool.lost.get());
              }
            })
        .toList();
  }

  /** The functions. */
  public Collection<FunctionDefinition> definitions() {
    return pools.values().stream().map(pool -> pool.function).toList();
  }

  private Optional<Pool> pool(String nameOrArn) {
    String name = nameOrArn.replaceFirst("^arn:aws:lambda:[^:]*:[^:]*:function:", "");
    int colon = name.indexOf(':');
    return Optional.ofNullable(pools.get(colon < 0 ? name : name.substring(0, colon)));
  }

  private FunctionProcess take(Pool pool) throws IOException {
    synchronized (pool) {
      while (!pool.idle.isEmpty()) {
        FunctionProcess process = pool.idle.pop();
        if (process.usable()) {
          return process;
        }
      }
    }
    return start(pool.function);
  }

  private void giveBack(Pool pool, FunctionProcess process) {
    if (process.usable()) {
      synchronized (pool) {
        pool.idle.push(process);
      }
      if (closed) {
        process.close();
      }
    }
  }

  /** Makes a function's start-up cache if it is missing; without it, it only starts slower. */
  public synchronized void rehearse(FunctionDefinition function, Rehearsals events)
      throws InterruptedException {
    Path temporary = temporary(function);
    JavaProgram program = launcher.program(function, temporary);
    if (closed || !Files.exists(function.jar()) || !caches.lacks(program)) {
      return;
    }
    try {
      caches.make(
          program,
          command -> {
            FunctionProcess process = start(function, command, temporary, "rehearsals");
            process.invoke(UUID.randomUUID().toString(), events.of(function.id()).bytes());
            process.finish();
          });
    } catch (IOException e) {
      System.err.println(function.id() + " has no start-up cache: " + e.getMessage());
    }
  }

  /** How long a new process of the function takes until its first answer, whatever that is. */
  public Duration coldStart(FunctionDefinition function, Json event)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    try (FunctionProcess process = start(function)) {
      process.invoke(UUID.randomUUID().toString(), event.bytes());
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }

  private FunctionProcess start(FunctionDefinition function) throws IOException {
    if (!Files.exists(function.jar())) {
      throw new IOException(function.jar() + " has not been built");
    }
    Path temporary = temporary(function);
    return start(
        function, caches.command(launcher.program(function, temporary)), temporary, function.id());
  }

  private FunctionProcess start(
      FunctionDefinition function, List<String> command, Path temporary, String log)
      throws IOException {
    Map<String, String> variables = Launcher.variables(function, identities.of(function.id()));
    variables.putAll(surroundings);
    return new FunctionProcess(
        function,
        command,
        variables,
        server,
        temporary,
        folder.resolve("logs").resolve(log + ".log"));
  }

  private Path temporary(FunctionDefinition function) {
    return folder.resolve("tmp").resolve(function.id() + "-" + UUID.randomUUID());
  }

  @Override
  public void close() {
    closed = true;
    for (Pool pool : pools.values()) {
      synchronized (pool) {
        pool.idle.forEach(FunctionProcess::close);
      }
    }
    server.close();
  }
}
