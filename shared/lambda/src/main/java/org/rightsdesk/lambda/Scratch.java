package org.rightsdesk.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * A folder of a function's own disk that is gone when it is closed, whatever happened.
 *
 * <p>A process is used again for other cases, so nothing may stay behind.
 */
public final class Scratch implements AutoCloseable {
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
    for (String key : store.keys(bucket, prefix)) {
      StoredObject newest =
          store
              .find(bucket, key)
              .orElseThrow(() -> new IOException("an object went while it was read"))
              .object();
      if (!store.download(newest, into.resolve(key.substring(prefix.length())))) {
        throw new IOException("an object went while it was read");
      }
    }
  }

  /** Stores all files of a folder, but not of folders within, under a key prefix. */
  public static void keep(Path from, ObjectStore store, String bucket, String prefix)
      throws IOException {
    for (Path file : files(from)) {
      store.put(bucket, prefix + file.getFileName(), "application/octet-stream", file);
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
