package org.rightsdesk.local.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills each of some functions at its work, in the background: as soon as a call is under way, and
 * again until one had no answer.
 */
final class Killer implements AutoCloseable {
  /** Long enough to look once more. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Shorter than any call of a function whose process has to start first. */
  private static final Duration LOOKS_EVERY = Duration.ofMillis(10);

  private final RunningCloud cloud;
  private final Map<String, RunningCloud.Activity> before;
  private final Set<String> left = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean closed;

  Killer(RunningCloud cloud, Set<String> functions) throws IOException, InterruptedException {
    this.cloud = cloud;
    this.before = cloud.functions();
    this.left.addAll(functions);
    this.thread = Thread.ofPlatform().name("killer").start(this::run);
  }

  /** Waits until a call of each function was lost, which should have happened by now. */
  void hasKilledAll() {
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(left).describedAs("never killed at their work").isEmpty();
  }

  private void run() {
    try {
      while (!closed && !left.isEmpty()) {
        Map<String, RunningCloud.Activity> now = cloud.functions();
        for (String function : List.copyOf(left)) {
          if (of(now, function).lost() > of(before, function).lost()) {
            left.remove(function);
          } else if (of(now, function).working() > 0) {
            cloud.killFunction(function);
          }
        }
        letThemWork();
      }
    } catch (IOException e) {
      throw new IllegalStateException("the clock's page could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaves the processor to those that are watched, for a moment. */
  static void letThemWork() {
    LockSupport.parkNanos(LOOKS_EVERY.toNanos());
  }

  private static RunningCloud.Activity of(
      Map<String, RunningCloud.Activity> activities, String function) {
    RunningCloud.Activity activity = activities.get(function);
    if (activity == null) {
      throw new AssertionError("the template has no " + function);
    }
    return activity;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
