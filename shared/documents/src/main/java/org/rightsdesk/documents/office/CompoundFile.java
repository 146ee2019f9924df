package org.rightsdesk.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;

/**
 * A file of the old form of office documents, which is a small file system of its own ([MS-CFB]).
 * Programs of today put documents with a password into one.
 */
final class CompoundFile implements AutoCloseable {
  private static final int HEAD = 512;
  private static final int ENTRY = 128;
  private static final int LISTED_IN_HEAD = 109;
  private static final int OF_STREAM = 2;
  private static final int OF_ROOT = 5;

  private final FileChannel channel;
  private final int sectorSize;
  private final int smallSectorSize;
  private final int leastInSectors;
  private final Map<String, Stream> streams = new HashMap<>();
  private final List<Integer> next = new ArrayList<>();
  private final List<Integer> nextSmall = new ArrayList<>();
  private List<Integer> smallSectors = List.of();

  private CompoundFile(FileChannel channel) throws IOException, RefusedFile {
    this.channel = channel;
    ByteBuffer head = read(0, HEAD);
    this.sectorSize = 1 << Math.clamp(head.getShort(30), 7, 16);
    this.smallSectorSize = 1 << Math.clamp(head.getShort(32), 2, 16);
    this.leastInSectors = head.getInt(56);
    readTable(head);
    readDirectory(head.getInt(48));
    readInts(chain(head.getInt(60), next), nextSmall);
  }

  /**
   * A stream, which lies in sectors of its own or, if it is small, in a part of those of the root.
   */
  private record Stream(int start, long size) {}

  /** Opens a file. */
  static CompoundFile open(Path file) throws IOException, RefusedFile {
    FileChannel channel = FileChannel.open(file);
    try {
      return new CompoundFile(channel);
    } catch (IOException | RefusedFile | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether it has a stream of a name. */
  boolean has(String name) {
    return streams.containsKey(name);
  }

  /** Reads a stream that is there; it need not be closed by itself. */
  InputStream stream(String name) throws RefusedFile {
    @Nullable Stream stream = streams.get(name);
    if (stream == null) {
      throw damaged();
    }
    boolean small = stream.size() < leastInSectors;
    List<Integer> sectors = chain(stream.start(), small ? nextSmall : next);
    return new Content(sectors, small, stream.size());
  }

  /** The sectors that say of each sector which comes next are listed in the head and in a chain. */
  private void readTable(ByteBuffer head) throws IOException, RefusedFile {
    List<Integer> listed = new ArrayList<>();
    for (int i = 0; i < LISTED_IN_HEAD; i++) {
      listed.add(head.getInt(76 + 4 * i));
    }
    int list = head.getInt(68);
    while (list >= 0) {
      ByteBuffer more = read(place(list), sectorSize);
      for (int at = 0; at < sectorSize - 4; at += 4) {
        listed.add(more.getInt(at));
      }
      list = more.getInt(sectorSize - 4);
      checkCount(listed.size());
    }
    readInts(listed.stream().filter(sector -> sector >= 0).toList(), next);
  }

  private void readInts(List<Integer> sectors, List<Integer> target)
      throws IOException, RefusedFile {
    for (int sector : sectors) {
      ByteBuffer ints = read(place(sector), sectorSize);
      while (ints.hasRemaining()) {
        target.add(ints.getInt());
      }
    }
  }

  private void readDirectory(int start) throws IOException, RefusedFile {
    for (int sector : chain(start, next)) {
      ByteBuffer entries = read(place(sector), sectorSize);
      for (int at = 0; at < sectorSize; at += ENTRY) {
        int kind = entries.get(at + 66);
        int first = entries.getInt(at + 116);
        int letters = Math.clamp(entries.getShort(at + 64) / 2 - 1, 0, 31);
        if (kind == OF_ROOT) {
          smallSectors = chain(first, next);
        } else if (kind == OF_STREAM) {
          byte[] name = new byte[letters * 2];
          entries.get(at, name);
          streams.putIfAbsent(
              new String(name, StandardCharsets.UTF_16LE),
              new Stream(first, entries.getLong(at + 120)));
        }
      }
    }
  }

  private List<Integer> chain(int start, List<Integer> following) throws RefusedFile {
    List<Integer> chain = new ArrayList<>();
    for (int sector = start; sector >= 0; sector = following.get(sector)) {
      if (sector >= following.size() || chain.size() > following.size()) {
        throw damaged();
      }
      chain.add(sector);
    }
    return chain;
  }

  /** A file that lists more than its bytes allow goes round in circles. */
  private void checkCount(int listed) throws IOException, RefusedFile {
    int inSector = sectorSize / 4;
    if (listed > channel.size() / sectorSize / inSector + inSector + LISTED_IN_HEAD) {
      throw damaged();
    }
  }

  private long place(int sector) {
    return (sector + 1L) * sectorSize;
  }

  private ByteBuffer read(long from, int length) throws IOException, RefusedFile {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        // The last sector may be short.
        return bytes.clear();
      }
    }
    return bytes.flip();
  }

  private static RefusedFile damaged() {
    return new RefusedFile(RefusalReason.DAMAGED);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** The bytes of a stream, sector by sector. */
  private final class Content extends InputStream {
    private final List<Integer> sectors;
    private final boolean small;
    private final long size;
    private long at;

    Content(List<Integer> sectors, boolean small, long size) {
      this.sectors = sectors;
      this.small = small;
      this.size = Math.min(size, (long) sectors.size() * (small ? smallSectorSize : sectorSize));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int unit = small ? smallSectorSize : sectorSize;
      int within = (int) (at % unit);
      int most = (int) Math.min(Math.min(length, unit - within), size - at);
      if (most <= 0) {
        return length == 0 ? 0 : -1;
      }
      long from = start(sectors.get((int) (at / unit))) + within;
      int read = channel.read(ByteBuffer.wrap(target, offset, most), from);
      at += Math.max(0, read);
      return read;
    }

    private long start(int sector) throws IOException {
      if (!small) {
        return place(sector);
      }
      long inRoot = (long) sector * smallSectorSize;
      int around = (int) (inRoot / sectorSize);
      if (around >= smallSectors.size()) {
        throw new IOException("the file does not have this part");
      }
      return place(smallSectors.get(around)) + inRoot % sectorSize;
    }
  }
}
