package org.rightsdesk.local.cloud.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.json.Json;

/**
 * What must still happen because an object was created, in a folder with a file for each, so that a
 * kill loses none of it.
 *
 * <p>A file is written before the object is, filled in when the object is there, and removed when
 * everything was done. After a kill each is taken up again: at least once, as with S3.
 */
final class CreatedObjects implements AutoCloseable {

  /** A version of an object. */
  record Created(String bucket, String key, Optional<String> version, String eTag, long size) {}

  /** What is to be done; when it fails it is tried again. */
  interface Work {
    /** Does everything for one object. */
    void run(Created created) throws Exception;

    /** Finds out what is there for an object whose creation was cut off; empty for nothing. */
    Optional<Created> look(String bucket, String key) throws Exception;
  }

  private static final long RETRY_SECONDS = 2;

  private final Path folder;
  private final List<Path> left;
  private final Work work;
  private final AtomicInteger working = new AtomicInteger();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("created objects").factory());

  CreatedObjects(Path folder, Work work) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.work = work;
    // Seen now: what is noted from here on is not left over, and is taken up when it is created.
    try (Stream<Path> files = Files.list(folder)) {
      this.left = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Takes up what the last run left, in the order in which it came. */
  void resume() {
    left.forEach(this::submit);
  }

  /** Notes that an object is about to be created. */
  Path begin(String bucket, String key) throws IOException {
    Path file =
        folder.resolve("%019d-%s.json".formatted(System.currentTimeMillis(), UUID.randomUUID()));
    write(file, Json.object("bucket", bucket, "key", key));
    return file;
  }

  /** Notes that it was created, and starts the work. */
  void created(Path file, Created created) throws IOException {
    write(
        file,
        Json.object(
            "bucket",
            created.bucket(),
            "key",
            created.key(),
            "eTag",
            created.eTag(),
            "size",
            created.size(),
            "version",
            created.version().orElse("")));
    submit(file);
  }

  /** Notes that it was not created after all. */
  void dropped(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  boolean busy() {
    return working.get() > 0;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void submit(Path file) {
    working.incrementAndGet();
    worker.execute(() -> attempt(file));
  }

  private void attempt(Path file) {
    try {
      Optional<Created> created = read(file);
      if (created.isPresent()) {
        work.run(created.get());
      }
      Files.deleteIfExists(file);
      working.decrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      System.err.println("What follows a new object failed and is tried again: " + e);
      if (!worker.isShutdown()) {
        var _ = worker.schedule(() -> attempt(file), RETRY_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  private Optional<Created> read(Path file) throws Exception {
    Json noted = Json.read(Files.readAllBytes(file));
    String bucket = noted.at("bucket").text();
    String key = noted.at("key").text();
    if (!noted.at("eTag").present()) {
      return work.look(bucket, key);
    }
    String version = noted.at("version").text("");
    return Optional.of(
        new Created(
            bucket,
            key,
            version.isEmpty() ? Optional.empty() : Optional.of(version),
            noted.at("eTag").text(),
            Long.parseLong(noted.at("size").text())));
  }

  private static void write(Path file, Json content) {
    try {
      Path whole = Files.write(file.resolveSibling(file.getFileName() + ".new"), content.bytes());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
