package org.rightsdesk.documents.jpeg2000;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Shares out the packets of a tile to its blocks (ISO/IEC 15444-1, annex B.10). */
final class Packets {
  private static final int PACKET_START = 0x91;
  private static final int PACKET_START_LENGTH = 6;
  private static final int HEADER_END = 0x92;
  private static final int HEADER_END_LENGTH = 2;
  private static final int MOST_EMPTY_PLANES = 64;
  private static final int MOST_LENGTH_BITS = 31;

  private final byte[] data;
  private final Runnable watch;
  private PacketBits bits;

  Packets(byte[] data, Runnable watch) {
    this.data = data;
    this.watch = watch;
    this.bits = new PacketBits(data, 0, data.length);
  }

  /**
   * Reads packets in their order until there are no more.
   *
   * @return whether all were there
   */
  boolean read(List<Precinct> precincts, Coding coding) throws IOException {
    try {
      for (Progression progression : coding.progressions()) {
        List<Precinct> ordered =
            precincts.stream()
                .filter(progression::holds)
                .sorted(progression.order().ofPrecincts())
                .toList();
        read(ordered, progression.order(), Math.min(progression.layers(), coding.layers()));
      }
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  private void read(List<Precinct> ordered, Progression.Order order, int layers)
      throws IOException {
    switch (order) {
      case LAYER_RESOLUTION -> layerByLayer(ordered, layers);
      case RESOLUTION_LAYER -> {
        TreeMap<Integer, List<Precinct>> byResolution = new TreeMap<>();
        for (Precinct precinct : ordered) {
          byResolution
              .computeIfAbsent(precinct.resolution(), key -> new ArrayList<>())
              .add(precinct);
        }
        for (List<Precinct> ofResolution : byResolution.values()) {
          layerByLayer(ofResolution, layers);
        }
      }
      case RESOLUTION_PLACE, PLACE_COMPONENT, COMPONENT_PLACE -> {
        for (Precinct precinct : ordered) {
          layerByLayer(List.of(precinct), layers);
        }
      }
    }
  }

  private void layerByLayer(List<Precinct> precincts, int layers) throws IOException {
    for (int layer = 0; layer < layers; layer++) {
      watch.run();
      for (Precinct precinct : precincts) {
        if (precinct.take(layer)) {
          packet(precinct, layer);
        }
      }
    }
  }

  /** What a packet adds to a block. */
  private record Piece(CodeBlock.Segment segment, int passes, int length) {}

  private void packet(Precinct precinct, int layer) throws IOException {
    if (bits.isAtEnd()) {
      throw new EOFException("a packet is not there");
    }
    bits.skipMarker(PACKET_START, PACKET_START_LENGTH);
    List<Piece> pieces = new ArrayList<>();
    if (bits.next() == 1) {
      for (Precinct.Part part : precinct.parts()) {
        for (int i = 0; i < part.blocks().size(); i++) {
          if (isIncluded(part, i, layer)) {
            pieces(part.blocks().get(i), precinct.style(), pieces);
          }
        }
      }
    }
    bits.align();
    bits.skipMarker(HEADER_END, HEADER_END_LENGTH);
    for (Piece piece : pieces) {
      int from = bits.position();
      int there = bits.skip(piece.length);
      piece.segment.add(piece.passes, data, from, there);
      if (there < piece.length) {
        throw new EOFException("a block ends early");
      }
    }
  }

  private boolean isIncluded(Precinct.Part part, int index, int layer) throws IOException {
    CodeBlock block = part.blocks().get(index);
    if (block.isIncluded()) {
      return bits.next() == 1;
    }
    int x = index % part.across();
    int y = index / part.across();
    if (!part.inclusion().isBelow(layer + 1, x, y, bits)) {
      return false;
    }
    int planes = 0;
    while (!part.emptyPlanes().isBelow(planes + 1, x, y, bits)) {
      if (++planes > MOST_EMPTY_PLANES) {
        throw new IOException("a block without planes");
      }
    }
    block.include(planes);
    return true;
  }

  private void pieces(CodeBlock block, CodingStyle style, List<Piece> pieces) throws IOException {
    int passes = passes();
    while (bits.next() == 1) {
      block.addLengthBits(1);
    }
    while (passes > 0) {
      CodeBlock.Segment segment = block.open(style);
      int count = Math.min(passes, segment.room());
      int lengthBits = block.lengthBits() + 31 - Integer.numberOfLeadingZeros(count);
      if (lengthBits > MOST_LENGTH_BITS) {
        throw new IOException("a block that is too long");
      }
      segment.expect(count);
      pieces.add(new Piece(segment, count, bits.next(lengthBits)));
      passes -= count;
    }
  }

  /** How many passes a packet adds to a block: a code that is longer the more there are. */
  private int passes() throws IOException {
    if (bits.next() == 0) {
      return 1;
    }
    if (bits.next() == 0) {
      return 2;
    }
    int few = bits.next(2);
    if (few < 3) {
      return 3 + few;
    }
    int more = bits.next(5);
    return more < 31 ? 6 + more : 37 + bits.next(7);
  }
}
