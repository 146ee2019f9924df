package org.rightsdesk.documents.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Files of the old form of office documents, in which programs of today put locked ones too. */
public final class OldOffice {
  private static final int HEAD = 512;
  private static final int SIZE_OF_SECTORS = 30;
  private static final int START_OF_DIRECTORY = 48;
  private static final int MOST_SIZE = 16;
  private static final String LOCKED = "EncryptedPackage";

  private OldOffice() {}

  /** Whether a file is an office document of today that needs a password. */
  public static boolean isLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer head = read(channel, 0, HEAD);
      if (head.remaining() < HEAD) {
        return false;
      }
      int size = 1 << Math.clamp(head.getShort(SIZE_OF_SECTORS), 0, MOST_SIZE);
      long sector = Integer.toUnsignedLong(head.getInt(START_OF_DIRECTORY));
      ByteBuffer directory = read(channel, (sector + 1) * size, size);
      return StandardCharsets.UTF_16LE.decode(directory).toString().contains(LOCKED);
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.read(bytes, from);
    return bytes.flip();
  }
}
