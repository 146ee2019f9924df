package org.rightsdesk.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Records in a folder of this machine. A link that leads out of the folder is not followed. */
public final class LocalFolder implements RecordsFiles {
  private final Path folder;

  /**
   * @throws IOException when there is no such folder
   */
  public LocalFolder(Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  @Override
  public Optional<InputStream> open(RecordPath path) throws IOException {
    Path file;
    try {
      file = folder.resolve(path.value());
    } catch (InvalidPathException notAFileName) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder)) {
      return Optional.empty();
    }
    return Optional.of(Files.newInputStream(file));
  }
}
