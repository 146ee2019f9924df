package org.rightsdesk.documents.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The code stream of a picture: its size, how it is coded, and the bytes of its tiles. */
final class CodeStream {
  private static final int MOST_COMPONENTS = 32;
  private static final int DEEPEST = 24;
  private static final int TILE_PART_HEADER = 12;

  private final ByteBuffer bytes;
  private final List<Component> components = new ArrayList<>();
  private final SortedMap<Integer, TileData> tiles = new TreeMap<>();
  private Span picture = new Span(0, 0, 0, 0);
  private Span firstTile = new Span(0, 0, 0, 0);
  private Coding coding = new Coding(0);
  private boolean cutShort;

  private CodeStream(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** What the file holds of one tile. */
  record TileData(Coding coding, ByteArrayOutputStream content) {}

  /**
   * Reads all but the packets of the tiles.
   *
   * @throws IOException if it is damaged, or coded in a way that is not read here
   */
  static CodeStream read(ByteBuffer bytes) throws IOException {
    CodeStream stream = new CodeStream(bytes);
    try {
      stream.mainHeader();
    } catch (BufferUnderflowException e) {
      throw new IOException("the header ends early", e);
    }
    stream.tileParts();
    return stream;
  }

  private void mainHeader() throws IOException {
    if (marker() != Markers.START || marker() != Markers.SIZE) {
      throw new IOException("no code stream");
    }
    size(segment());
    int marker = marker();
    while (marker != Markers.TILE_PART) {
      take(coding, marker, segment());
      marker = marker();
    }
    bytes.position(bytes.position() - 2);
  }

  private void size(ByteBuffer content) throws IOException {
    content.getShort();
    int right = content.getInt();
    int bottom = content.getInt();
    picture = new Span(content.getInt(), content.getInt(), right, bottom);
    int width = content.getInt();
    int height = content.getInt();
    int left = content.getInt();
    int top = content.getInt();
    firstTile = new Span(left, top, left + width, top + height);
    if (picture.left() < 0
        || picture.top() < 0
        || picture.isEmpty()
        || width <= 0
        || height <= 0
        || left < 0
        || top < 0
        || firstTile.within(picture).isEmpty()) {
      throw new IOException("a picture without a size");
    }
    int count = content.getShort() & 0xFFFF;
    if (count < 1 || count > MOST_COMPONENTS) {
      throw new IOException("a picture of too many components, or none");
    }
    for (int i = 0; i < count; i++) {
      components.add(component(content));
    }
    coding = new Coding(count);
  }

  private static Component component(ByteBuffer content) throws IOException {
    int depth = content.get();
    int across = content.get() & 0xFF;
    int down = content.get() & 0xFF;
    int bits = (depth & 0x7F) + 1;
    if (bits > DEEPEST || across == 0 || down == 0) {
      throw new IOException("a component that cannot be");
    }
    return new Component(bits, depth < 0, across, down);
  }

  private void tileParts() throws IOException {
    try {
      while (bytes.hasRemaining()) {
        int start = bytes.position();
        int marker = marker();
        if (marker == Markers.END) {
          return;
        }
        if (marker != Markers.TILE_PART) {
          break;
        }
        tilePart(start);
      }
    } catch (BufferUnderflowException e) {
      cutShort = true;
      return;
    }
    cutShort = true;
  }

  private void tilePart(int start) throws IOException {
    ByteBuffer header = segment();
    int number = header.getShort() & 0xFFFF;
    int length = header.getInt();
    if (number >= tilesAcross() * (long) tilesDown()
        || (length != 0 && length < TILE_PART_HEADER)) {
      throw new IOException("a tile that there is not");
    }
    TileData tile =
        tiles.computeIfAbsent(
            number, key -> new TileData(coding.forTile(), new ByteArrayOutputStream()));
    int marker = marker();
    while (marker != Markers.DATA) {
      take(tile.coding, marker, segment());
      marker = marker();
    }
    int end = length == 0 ? bytes.limit() : start + length;
    if (end < bytes.position() || end > bytes.limit()) {
      cutShort = true;
      end = bytes.limit();
    }
    byte[] content = new byte[end - bytes.position()];
    bytes.get(content);
    tile.content.writeBytes(content);
  }

  private static void take(Coding coding, int marker, ByteBuffer content) throws IOException {
    boolean refused =
        marker == Markers.REGION
            || marker == Markers.PACKED_HEADERS
            || marker == Markers.PACKED_HEADERS_OF_TILE;
    if (refused) {
      throw new IOException("a code stream of a kind that is not read here");
    }
    coding.take(marker, content);
  }

  private int marker() {
    return bytes.getShort() & 0xFFFF;
  }

  private ByteBuffer segment() throws IOException {
    int length = (bytes.getShort() & 0xFFFF) - 2;
    if (length < 0 || length > bytes.remaining()) {
      throw new IOException("a segment ends early");
    }
    ByteBuffer content = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return content;
  }

  /** Where the picture lies on its grid. */
  Span picture() {
    return picture;
  }

  List<Component> components() {
    return components;
  }

  /** Whether the file ends before the picture does. */
  boolean isCutShort() {
    return cutShort || tiles.size() < (long) tilesAcross() * tilesDown();
  }

  /** What there is of the tiles, by their numbers. */
  SortedMap<Integer, TileData> tiles() {
    return tiles;
  }

  int tilesAcross() {
    return Arithmetic.ceilingOf(picture.right() - firstTile.left(), firstTile.width());
  }

  int tilesDown() {
    return Arithmetic.ceilingOf(picture.bottom() - firstTile.top(), firstTile.height());
  }

  /** The place of a tile, by its number. */
  Span tile(int number) {
    long left = firstTile.left() + (long) (number % tilesAcross()) * firstTile.width();
    long top = firstTile.top() + (long) (number / tilesAcross()) * firstTile.height();
    return new Span(
            (int) left,
            (int) top,
            (int) Math.min(left + firstTile.width(), picture.right()),
            (int) Math.min(top + firstTile.height(), picture.bottom()))
        .within(picture);
  }

  /** The most times that every part of the picture can be halved. */
  int mostHalvings() {
    int most = coding.leastLevels();
    for (TileData tile : tiles.values()) {
      most = Math.min(most, tile.coding.leastLevels());
    }
    return most;
  }
}
