package org.rightsdesk.tools.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that pages are written to before they are whole.
 *
 * <p>It is gone when it is closed, unless it was moved, and when the process is stopped: pages show
 * everything that is to be hidden.
 */
final class DraftFolder implements AutoCloseable {
  /** How often a folder is emptied at a stop while its writer still puts pages there. */
  private static final int ATTEMPTS = 100;

  private final Path path;
  private final Thread atStop = new Thread(this::deleteAtStop);

  private DraftFolder(Path path) {
    this.path = path;
  }

  /** A new folder beside what it shall become. */
  static DraftFolder beside(Path target) throws IOException {
    Path path = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".convert");
    DraftFolder folder = new DraftFolder(path);
    Runtime.getRuntime().addShutdownHook(folder.atStop);
    return folder;
  }

  Path path() {
    return path;
  }

  /** Puts it in the place of a folder that may be there. */
  void moveTo(Path target) throws IOException {
    delete(target);
    Files.move(path, target);
  }

  @Override
  public void close() throws IOException {
    delete(path);
    try {
      Runtime.getRuntime().removeShutdownHook(atStop);
    } catch (IllegalStateException e) {
      // The process is being stopped, and the hook runs.
      return;
    }
  }

  private void deleteAtStop() {
    for (int i = 0; i < ATTEMPTS && Files.exists(path); i++) {
      try {
        delete(path);
      } catch (IOException e) {
        // A page was written meanwhile; once the folder is gone no more can be.
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
