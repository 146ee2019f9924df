package org.rightsdesk.web.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same thing on many threads that all begin at one moment. */
public final class Together {
  private Together() {}

  /** Runs the work for each of the inputs and answers what each came to. */
  public static <I, O> List<O> run(List<I> inputs, Function<I, O> work) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(inputs.size())) {
      List<Future<O>> running = new ArrayList<>();
      for (I input : inputs) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.apply(input);
                }));
      }
      start.countDown();
      List<O> results = new ArrayList<>();
      for (Future<O> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
