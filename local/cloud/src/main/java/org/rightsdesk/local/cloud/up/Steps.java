package org.rightsdesk.local.cloud.up;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries out the steps of the state machines, each on a thread of its own. */
final class Steps implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger underWay = new AtomicInteger();

  /** Begins a step, which counts as under way from here to its end, however it ends. */
  void begin(Runnable step) {
    underWay.incrementAndGet();
    threads.execute(
        () -> {
          try {
            step.run();
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  /** Whether any step is under way. */
  boolean busy() {
    return underWay.get() > 0;
  }

  /** Ends at once; steps that are under way are interrupted. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
