package org.rightsdesk.local.cloud.up;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A part of the cloud that starts while others do.
 *
 * <p>Closing it waits until it has started, so that no process of it is left behind.
 */
final class Part<T> implements AutoCloseable {
  private final CompletableFuture<T> work = new CompletableFuture<>();

  private Part() {}

  /** Begins to start it, and prints a sentence when it has. */
  static <T> Part<T> begin(String sentence, Callable<T> start) {
    Part<T> part = new Part<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                part.work.complete(start.call());
                System.out.println("  " + sentence);
              } catch (Exception e) {
                part.work.completeExceptionally(e);
              }
            });
    return part;
  }

  /** Waits until it has started; throws what its start threw. */
  T started() throws IOException, InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case RuntimeException failed -> throw failed;
        case null, default -> throw new IOException(e.getCause());
      }
    }
  }

  /** Closes what was started, if it did start; who waited for it was told why it did not. */
  @Override
  public void close() throws IOException {
    if (work.handle((started, _) -> started).join() instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }
}
