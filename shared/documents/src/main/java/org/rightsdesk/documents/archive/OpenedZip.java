package org.rightsdesk.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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

  private final ZipFile zip;
  private final long mostBytes;
  private long bytes;

  private OpenedZip(ZipFile zip, long mostBytes) {
    this.zip = zip;
    this.mostBytes = mostBytes;
  }

  /**
   * Opens an archive.
   *
   * @throws RefusedFile if it is damaged, has too many parts, or needs a password
   */
  public static OpenedZip open(Path file, DocumentLimits limits) throws RefusedFile {
    try {
      OpenedZip opened = new OpenedZip(zip(file), limits.expandedBytes());
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
  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("bad entry name")) {
        return new ZipFile(file.toFile(), Charset.forName("IBM437"));
      }
      throw e;
    }
  }

  /** Its entries but folders, in the order in which it lists them. */
  public List<ZipEntry> entries() {
    return zip.stream()
        .<ZipEntry>map(entry -> entry)
        .filter(entry -> !entry.isDirectory())
        .toList();
  }

  /**
   * Unpacks an entry, on one budget with all others.
   *
   * @throws RefusedFile if it cannot be unpacked
   */
  public InputStream open(ZipEntry entry) throws RefusedFile {
    try {
      InputStream content = zip.getInputStream(entry);
      return content == null
          ? new ByteArrayInputStream(new byte[0])
          : new FilterInputStream(content) {
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
    } catch (IOException e) {
      throw RefusedFile.because(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
