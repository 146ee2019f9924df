package org.rightsdesk.local.workflow;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Runs state machines and keeps every step of their executions on disk.
 *
 * <p>An engine built over the folder of one that was killed goes on with each execution where it
 * was; a function that was being invoked is invoked again.
 */
@SuppressWarnings(
    "DoNotCallSuggester") // The signatures come first, so that callers compile against them.
public final class WorkflowEngine implements AutoCloseable {

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
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  /** Goes on with the executions found on disk; called once the functions can be invoked. */
  public void resume() {
    throw new UnsupportedOperationException();
  }

  /** Returns the handler that speaks AWS JSON 1.0 with the service's client. */
  public HttpHandler endpoint(Authorizer authorizer) {
    throw new UnsupportedOperationException();
  }

  /** Returns when the earliest wait, retry or timeout is due, in the time of the clock given. */
  public Optional<Instant> nextDue() {
    throw new UnsupportedOperationException();
  }

  /**
   * Carries out what has become due, earliest first.
   *
   * <p>To be called when the clock was moved and, for time that passes by itself, whenever {@link
   * #nextDue()} is reached.
   */
  public void timeMoved() {
    throw new UnsupportedOperationException();
  }

  /** Returns an HTML page of all executions, newest first, each linked as {@code linkPrefix}ARN. */
  public String listPage(String linkPrefix) {
    throw new UnsupportedOperationException();
  }

  /** Returns an HTML page of one execution, or nothing when there is no such execution. */
  public Optional<String> timelinePage(String executionArn) {
    throw new UnsupportedOperationException();
  }

  /** Stops; answers of functions that arrive later are left out, to be asked for again. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
