package org.rightsdesk.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.GrownTooLarge;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;

/**
 * A zip archive, of which no more is ever unpacked than the limits allow for the whole of it.
 *
 * <p>What a part says of its size is not relied on: bytes are counted as they are read.
 */
public final class OpenedZip implements AutoCloseable {
  /** The most parts that a document or an archive may have. */
  private static final int MOST_ENTRIES = 20_000;

  private static final Charset OLD_NAMES = Charset.forName("IBM437");

  private final ZipFile zip;
  private final Path file;
  private final Charset names;
  private final List<ZipEntry> entries;
  private final Map<String, Integer> lastPlaces = new HashMap<>();
  private final long mostBytes;
  private long bytes;

  private OpenedZip(Path file, Charset names, long mostBytes) throws IOException {
    this.zip = new ZipFile(file.toFile(), names);
    this.file = file;
    this.names = names;
    this.mostBytes = mostBytes;
    this.entries =
        zip.stream().<ZipEntry>map(entry -> entry).filter(entry -> !entry.isDirectory()).toList();
    for (int i = 0; i < entries.size(); i++) {
      lastPlaces.put(entries.get(i).getName(), i);
    }
  }

  /**
   * Opens an archive.
   *
   * @throws RefusedFile if it is damaged, has too many parts, or needs a password
   */
  public static OpenedZip open(Path file, DocumentLimits limits) throws RefusedFile {
    try {
      OpenedZip opened = opened(file, limits.expandedBytes());
      if (opened.zip.size() > MOST_ENTRIES) {
        opened.close();
        throw new RefusedFile(RefusalReason.TOO_MANY_FILES);
      }
      return opened;
    } catch (IOException | IllegalArgumentException e) {
      // The reader refuses an archive as a whole when one of its entries needs a password.
      boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
      throw new RefusedFile(locked ? RefusalReason.ENCRYPTED : RefusalReason.DAMAGED);
    }
  }

  /** Old programs write names in the character set of the first personal computers. */
  private static OpenedZip opened(Path file, long mostBytes) throws IOException {
    try {
      return new OpenedZip(file, StandardCharsets.UTF_8, mostBytes);
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("bad entry name")) {
        return new OpenedZip(file, OLD_NAMES, mostBytes);
      }
      throw e;
    }
  }

  /** What somebody wrote of it as a whole. */
  public Optional<String> comment() {
    return Optional.ofNullable(zip.getComment());
  }

  /** Its entries but folders, in the order in which it lists them. */
  public List<ZipEntry> entries() {
    return entries;
  }

  /**
   * Unpacks an entry, on one budget with all others.
   *
   * @throws RefusedFile if it cannot be unpacked
   */
  public InputStream open(ZipEntry entry) throws RefusedFile {
    try {
      int last = lastPlaces.getOrDefault(entry.getName(), -1);
      if (last >= 0 && entries.get(last) != entry) {
        return amongNamesakes(entry);
      }
      InputStream content = zip.getInputStream(entry);
      return content == null ? new ByteArrayInputStream(new byte[0]) : counted(content);
    } catch (IOException e) {
      throw RefusedFile.because(e);
    }
  }

  /** By name the reader finds only the last of several entries; the others come in their order. */
  private InputStream amongNamesakes(ZipEntry entry) throws IOException {
    long before =
        entries.stream()
            .takeWhile(other -> other != entry)
            .filter(other -> other.getName().equals(entry.getName()))
            .count();
    ZipInputStream stream = new ZipInputStream(Files.newInputStream(file), names);
    try {
      InputStream content = counted(stream);
      for (ZipEntry next = stream.getNextEntry(); next != null; next = stream.getNextEntry()) {
        if (next.getName().equals(entry.getName()) && before-- == 0) {
          return content;
        }
        content.transferTo(OutputStream.nullOutputStream());
      }
      throw new ZipException("an entry that is listed is not there");
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  private InputStream counted(InputStream content) {
    return new FilterInputStream(content) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        bytes += Math.max(0, read);
        if (bytes > mostBytes) {
          throw new GrownTooLarge();
        }
        return read;
      }
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
