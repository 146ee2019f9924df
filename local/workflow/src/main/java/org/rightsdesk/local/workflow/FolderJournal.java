package org.rightsdesk.local.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.local.workflow.Event.Entry;

/**
 * A journal of one folder per state machine and one file per execution.
 *
 * <p>A last line that a crash cut short is removed when the file is next read at start.
 */
final class FolderJournal implements Journal {
  private static final String SUFFIX = ".journal";
  private final Path folder;

  FolderJournal(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public List<List<Entry>> readAll() {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      List<Path> journals =
          files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
      List<List<Entry>> all = new ArrayList<>();
      for (Path file : journals) {
        List<Entry> entries = repaired(file);
        if (entries.isEmpty()) {
          Files.delete(file);
        } else {
          all.add(entries);
        }
      }
      return all;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public List<Entry> read(String machineName, String executionName) {
    Path file = file(machineName, executionName);
    try {
      return Files.exists(file) ? whole(Files.readAllBytes(file)).entries() : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void append(String machineName, String executionName, List<Entry> entries) {
    Path file = file(machineName, executionName);
    String lines = entries.stream().map(FolderJournal::line).collect(Collectors.joining());
    try {
      boolean isNew = !Files.exists(file);
      if (isNew) {
        Files.createDirectories(file.getParent());
      }
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      if (isNew) {
        forceName(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void delete(String machineName, String executionName) {
    try {
      Files.deleteIfExists(file(machineName, executionName));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file(String machineName, String executionName) {
    return folder.resolve(machineName).resolve(executionName + SUFFIX);
  }

  private static List<Entry> repaired(Path file) throws IOException {
    Whole whole = whole(Files.readAllBytes(file));
    if (Files.size(file) != whole.length()) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole.length());
        channel.force(true);
      }
    }
    return whole.entries();
  }

  private static Whole whole(byte[] bytes) {
    List<Entry> entries = new ArrayList<>();
    int start = 0;
    for (int end = 0; end < bytes.length; end++) {
      if (bytes[end] == '\n') {
        Optional<Entry> entry =
            EventCodec.read(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        if (entry.isEmpty()) {
          break;
        }
        entries.add(entry.get());
        start = end + 1;
      }
    }
    return new Whole(List.copyOf(entries), start);
  }

  private static String line(Entry entry) {
    return EventCodec.write(entry) + "\n";
  }

  /** Makes a new file's name safe too, where the system lets folders be forced. */
  private void forceName(Path file) {
    for (Path parent : List.of(Objects.requireNonNull(file.getParent()), folder)) {
      try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException notPossibleHere) {
        return;
      }
    }
  }

  /** The entries of a file that are whole, and the number of bytes that they take. */
  private record Whole(List<Entry> entries, long length) {}
}
