package org.rightsdesk.local.workflow;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Event.Entry;
import org.rightsdesk.local.workflow.FunctionInvoker.Answer;
import org.rightsdesk.local.workflow.FunctionInvoker.Call;

/**
 * Runs state machines and keeps every step of their executions on disk.
 *
 * <p>An engine built over the folder of one that was killed goes on with each execution where it
 * was; a function that was being invoked is invoked again. Everything but the functions happens
 * under one lock, and is on disk before a method returns.
 */
public final class WorkflowEngine implements AutoCloseable {
  /** How long the service remembers an execution that has ended. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  /** The most events that the service lets an execution have. */
  private static final int LONGEST_HISTORY = 25_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+=@!()'-]{1,80}");

  private final Journal journal;
  private final InstantSource time;
  private final Executor executor;
  private final Interpreter interpreter;
  private final TaskRunner tasks;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Machine> machines = new LinkedHashMap<>();
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, Execution> executions = new LinkedHashMap<>();
  private final Map<String, List<Entry>> unsaved = new HashMap<>();
  private final Set<Execution> touched = new LinkedHashSet<>();
  private final Deque<Runnable> calls = new ArrayDeque<>();
  private boolean resumed;
  private boolean closed;

  /** A state machine that executions can be started of. */
  record Machine(String name, String arn, String text, Definition definition, Instant since) {}

  /**
   * Opens the executions kept in a folder.
   *
   * @param folder the engine's own folder, made when missing; one engine at a time may use it
   * @param time the clock that waits, timeouts and retries follow; it may be moved on
   * @param functions invokes the functions of tasks
   * @param roles what the role of each machine may do
   * @param executor runs the invocations of functions
   */
  public WorkflowEngine(
      Path folder,
      InstantSource time,
      FunctionInvoker functions,
      RoleGate roles,
      Executor executor) {
    this(
        new FolderJournal(folder),
        time,
        functions,
        roles,
        executor,
        () -> ThreadLocalRandom.current().nextDouble());
  }

  WorkflowEngine(
      Journal journal,
      InstantSource time,
      FunctionInvoker functions,
      RoleGate roles,
      Executor executor,
      DoubleSupplier random) {
    this.journal = journal;
    this.time = time;
    this.executor = executor;
    this.interpreter = new Interpreter(random, TaskTokens::secret);
    this.tasks = new TaskRunner(this, functions, roles);
    journal.readAll().stream()
        .map(entries -> Execution.replay(entries, this::definition))
        .sorted(Comparator.comparing(Execution::startedAt))
        .forEach(execution -> executions.put(execution.arn(), execution));
  }

  /**
   * Makes a state machine known, or replaces its definition for executions started from now on.
   *
   * @param name the machine's name
   * @param arn the machine's ARN, {@code arn:aws:states:…:stateMachine:…}
   * @param definition the definition as JSON text, its substitutions made
   * @throws DefinitionRefused when the definition holds anything that is not run here
   */
  public void register(String name, String arn, String definition) {
    if (!NAME.matcher(name).matches() || !Arns.isMachine(arn)) {
      throw new IllegalArgumentException("Not a state machine's name and ARN: " + name + " " + arn);
    }
    lock.lock();
    try {
      machines.put(arn, new Machine(name, arn, definition, definition(definition), time.instant()));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Goes on with the executions found on disk and lets new ones run.
   *
   * <p>To be called once every machine is registered and the functions can be invoked.
   */
  public void resume() {
    change(
        () -> {
          resumed = true;
          touched.addAll(executions.values());
          return true;
        });
  }

  /**
   * Returns a handler that speaks AWS JSON 1.0 with the service's client.
   *
   * <p>It reads StartExecution, StopExecution, DescribeExecution, ListExecutions,
   * GetExecutionHistory, DescribeStateMachine, SendTaskSuccess, SendTaskFailure and
   * SendTaskHeartbeat, and refuses every other action as unknown.
   */
  public HttpHandler endpoint(Authorizer authorizer) {
    return new Endpoint(new Service(this), authorizer);
  }

  /** Returns when the earliest wait, retry or timeout is due, in the time of the clock given. */
  public Optional<Instant> nextDue() {
    return look(() -> earliest().flatMap(Execution::due));
  }

  /**
   * Carries out what has become due, earliest first.
   *
   * <p>To be called when the clock was moved and, for time that passes by itself, whenever {@link
   * #nextDue()} is reached.
   */
  public void timeMoved() {
    change(
        () -> {
          forgetOld();
          return true;
        });
  }

  /** Returns an HTML page of all executions, newest first, each linked as {@code linkPrefix}ARN. */
  public String listPage(String linkPrefix) {
    return look(() -> TimelinePages.list(List.copyOf(executions.values()).reversed(), linkPrefix));
  }

  /** Returns an HTML page of one execution, or nothing when there is no such execution. */
  public Optional<String> timelinePage(String executionArn) {
    return look(
        () ->
            Optional.ofNullable(executions.get(executionArn))
                .map(execution -> TimelinePages.timeline(execution, history(execution))));
  }

  /** Stops; answers of functions that arrive later are left out, to be asked for again. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Reads under the lock. */
  <T> T look(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes a change and lets everything that follows from it happen.
   *
   * <p>What became due before is carried out before the change. When this returns all of it is on
   * disk; functions are invoked afterwards, outside the lock.
   */
  <T> T change(Supplier<T> work) {
    List<Runnable> outside = new ArrayList<>();
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The engine is closed");
      }
      settle();
      T result = work.get();
      settle();
      return result;
    } finally {
      outside.addAll(calls);
      calls.clear();
      lock.unlock();
      outside.forEach(executor::execute);
    }
  }

  Optional<Machine> machine(String arn) {
    return Optional.ofNullable(machines.get(arn));
  }

  Optional<Execution> execution(String arn) {
    return Optional.ofNullable(executions.get(arn));
  }

  List<Execution> executions() {
    return List.copyOf(executions.values());
  }

  List<Entry> history(Execution execution) {
    return journal.read(execution.started().machineName(), execution.started().name());
  }

  Instant now() {
    return time.instant();
  }

  /** Returns whether a text can name an execution; here, letters, digits and some signs. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Starts an execution whose name is not taken. */
  Execution start(
      Machine machine, String name, @Nullable Object input, Optional<String> startedBy) {
    Event.ExecutionStarted started =
        new Event.ExecutionStarted(
            machine.arn(),
            machine.name(),
            machine.text(),
            Arns.execution(machine.arn(), name),
            name,
            input,
            startedBy);
    Instant now = now();
    Execution execution = new Execution(started, now, machine.definition());
    executions.put(execution.arn(), execution);
    save(execution, new Entry(1, now, started));
    return execution;
  }

  /** Makes an event happen to an execution. */
  void happen(Execution execution, Event event) {
    Entry entry = new Entry(execution.lastNumber() + 1, now(), event);
    execution.apply(entry);
    save(execution, entry);
  }

  /** Has something done outside the lock, once what has happened is on disk. */
  void call(Runnable call) {
    calls.add(call);
  }

  private void save(Execution execution, Entry entry) {
    unsaved.computeIfAbsent(execution.arn(), arn -> new ArrayList<>()).add(entry);
    touched.add(execution);
  }

  private Definition definition(String text) {
    return definitions.computeIfAbsent(text, Definition::parse);
  }

  private void settle() {
    if (!resumed) {
      touched.forEach(this::write);
      touched.clear();
      return;
    }
    while (true) {
      Instant asOf = Instant.MIN;
      Optional<Execution> next = touched.stream().findFirst();
      if (next.isEmpty()) {
        next = earliest();
        asOf = next.flatMap(Execution::due).orElse(Instant.MAX);
        if (asOf.isAfter(now())) {
          return;
        }
      }
      if (next.isPresent()) {
        touched.remove(next.get());
        advance(next.get(), asOf);
        write(next.get());
        tasks.follow(next.get());
      }
    }
  }

  private Optional<Execution> earliest() {
    return executions.values().stream()
        .filter(execution -> execution.due().isPresent())
        .min(Comparator.comparing(execution -> execution.due().orElseThrow()));
  }

  private void advance(Execution execution, Instant asOf) {
    if (execution.timeoutAt().filter(due -> !due.isAfter(asOf)).isPresent()
        && execution.isRunning()) {
      happen(execution, new Event.ExecutionTimedOut());
    }
    boolean moved = true;
    while (moved && execution.isRunning()) {
      moved = false;
      for (Strand strand : execution.strands()) {
        moved |= advance(execution, strand, asOf);
      }
    }
    touched.remove(execution);
  }

  private boolean advance(Execution execution, Strand strand, Instant asOf) {
    boolean moved = false;
    while (execution.isRunning() && execution.strand(strand.id()).isPresent()) {
      Optional<Event> next = interpreter.next(execution, strand, now(), asOf);
      if (next.isEmpty()) {
        break;
      }
      if (execution.lastNumber() >= LONGEST_HISTORY - 1 && !(next.get() instanceof Event.Ending)) {
        next =
            Optional.of(
                new Event.ExecutionFailed(
                    StateFailure.TaskError.RUNTIME,
                    "The execution reached the maximum number of history events (25000)."));
      }
      happen(execution, next.get());
      moved = true;
    }
    return moved;
  }

  /** Writes what has happened; when that fails the engine stops, as if it had been killed. */
  private void write(Execution execution) {
    List<Entry> entries = unsaved.remove(execution.arn());
    if (entries == null) {
      return;
    }
    boolean written = false;
    try {
      journal.append(execution.started().machineName(), execution.started().name(), entries);
      written = true;
    } finally {
      closed |= !written;
      if (!written) {
        calls.clear();
      }
    }
  }

  private void forgetOld() {
    Instant limit = now().minus(REMEMBERED);
    for (Execution execution : executions()) {
      if (execution.end().filter(end -> end.at().isBefore(limit)).isPresent()) {
        journal.delete(execution.started().machineName(), execution.started().name());
        executions.remove(execution.arn());
      }
    }
  }

  /** Takes the answer of a function, unless its task has been given up meanwhile. */
  void answered(String executionArn, int strandId, int number, Answer answer) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
    } finally {
      lock.unlock();
    }
    change(
        () -> {
          tasks.answered(executionArn, strandId, number, answer);
          return true;
        });
  }

  /** Returns the work that invokes a function and hands in its answer. */
  Runnable invocation(
      FunctionInvoker functions, String executionArn, int strandId, int number, Call call) {
    return () -> {
      Answer answer;
      try {
        answer = functions.invoke(call);
      } catch (RuntimeException failure) {
        answer = new FunctionInvoker.Failed("Lambda.Unknown", String.valueOf(failure));
      }
      answered(executionArn, strandId, number, answer);
    };
  }
}
