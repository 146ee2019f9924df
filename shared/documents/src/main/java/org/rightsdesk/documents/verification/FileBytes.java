package org.rightsdesk.documents.verification;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file, of which only some are in memory at a time.
 *
 * <p>Several threads may read runs of bytes at once, but single bytes only one. What cannot be read
 * from disk is an {@link UncheckedIOException}.
 */
final class FileBytes implements Bytes, AutoCloseable {
  private static final int WINDOW = 1 << 16;

  private final FileChannel channel;
  private final int length;
  private byte[] window = new byte[0];
  private int windowAt;

  private FileBytes(FileChannel channel, int length) {
    this.channel = channel;
    this.length = length;
  }

  /**
   * Opens a file.
   *
   * @throws FileFault if it has more bytes than can be counted
   */
  static FileBytes open(Path file) throws IOException, FileFault {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    if (channel.size() > Integer.MAX_VALUE - WINDOW) {
      channel.close();
      throw new FileFault("the file is too large to be verified");
    }
    return new FileBytes(channel, (int) channel.size());
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public byte get(int at) {
    if (at < windowAt || at >= windowAt + window.length) {
      window = new byte[Math.min(WINDOW, length - at)];
      windowAt = at;
      read(at, window);
    }
    return window[at - windowAt];
  }

  @Override
  public void get(int at, byte[] target) {
    if (at >= windowAt && at + target.length <= windowAt + window.length) {
      System.arraycopy(window, at - windowAt, target, 0, target.length);
    } else {
      read(at, target);
    }
  }

  private void read(int at, byte[] target) {
    ByteBuffer buffer = ByteBuffer.wrap(target);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, at + (long) buffer.position()) < 0) {
          throw new EOFException("the file became shorter");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
