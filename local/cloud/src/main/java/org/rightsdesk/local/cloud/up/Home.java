package org.rightsdesk.local.cloud.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that holds everything between two runs, for this process alone until closed. */
final class Home implements AutoCloseable {
  /** What belongs to the build, and what keeps others out. */
  private static final Set<String> KEPT = Set.of("built", "build.log", "lock");

  private static final List<String> STATE =
      List.of("tables", "objects", "mail", "executions", "calls", "clock", "dead-letters");

  private final Path folder;
  private final FileChannel lock;

  private Home(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder, which is made if need be; it is given up when this process ends in any way.
   *
   * @throws IllegalArgumentException with a sentence for the person, if another process has it
   */
  static Home claim(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new IllegalArgumentException("Rightsdesk already runs from this checkout.");
    }
    Home claimed = new Home(folder, lock);
    // Functions that were killed leave what they were working on, which may be personal.
    delete(folder.resolve("tmp"));
    return claimed;
  }

  /** Deletes all state; what was built stays, and so do the landlord's records, always the same. */
  void forget() throws IOException {
    for (String name : STATE) {
      delete(folder.resolve(name));
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!KEPT.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
