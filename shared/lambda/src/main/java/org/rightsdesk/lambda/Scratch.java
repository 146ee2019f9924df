package org.rightsdesk.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * A folder of a function's own disk that is gone when it is closed, whatever happened.
 *
 * <p>A process is used again for other cases, so nothing may stay behind.
 */
public final class Scratch implements AutoCloseable {
  /** A record has two objects a page, and to wait for each of them in turn would take minutes. */
  private static final int AT_ONCE = 8;

  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder. */
  public static Scratch open() throws IOException {
    return new Scratch(Files.createTempDirectory("rightsdesk"));
  }

  /** A path for a file in the folder. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** A new, empty folder within. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** Brings all under a key prefix into a folder, under the last part of their keys. */
  public static void bring(ObjectStore store, String bucket, String prefix, Path into)
      throws IOException {
    forEach(
        store.keys(bucket, prefix),
        key -> {
          StoredObject newest =
              store
                  .find(bucket, key)
                  .orElseThrow(() -> new IOException("an object went while it was read"))
                  .object();
          if (!store.download(newest, into.resolve(key.substring(prefix.length())))) {
            throw new IOException("an object went while it was read");
          }
        });
  }

  /** Stores all files of a folder, but not of folders within, under a key prefix. */
  public static void keep(Path from, ObjectStore store, String bucket, String prefix)
      throws IOException {
    forEach(
        files(from),
        file -> store.put(bucket, prefix + file.getFileName(), "application/octet-stream", file));
  }

  /** What is done with each of many things. */
  private interface Step<T> {
    void take(T one) throws IOException;
  }

  private static <T> void forEach(List<T> things, Step<T> step) throws IOException {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Future<?>> steps = new ArrayList<>();
      for (T one : things) {
        steps.add(
            threads.submit(
                () -> {
                  step.take(one);
                  return one;
                }));
      }
      try {
        for (Future<?> taken : steps) {
          taken.get();
        }
      } catch (ExecutionException e) {
        throw new IOException("an object could not be moved", e.getCause());
      } finally {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("moving objects was broken off", e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
