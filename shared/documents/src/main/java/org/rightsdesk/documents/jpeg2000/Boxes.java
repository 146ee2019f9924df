package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the boxes around a code stream say of its colours (ISO/IEC 15444-1, annex I). */
final class Boxes {
  private static final int HEADER = 0x6A703268;
  private static final int COLOUR = 0x636F6C72;
  private static final int PALETTE = 0x70636C72;
  private static final int MAPPING = 0x636D6170;
  private static final int CHANNELS = 0x63646566;
  private static final int CODE_STREAM = 0x6A703263;
  private static final int CODE_STREAM_START = 0xFF4FFF51;
  private static final int ALL_CHANNELS = 0xFFFF;

  private final Map<Integer, ChannelMeaning> meanings = new HashMap<>();
  private Optional<ColourSpace> colour = Optional.empty();
  private Optional<Palette> palette = Optional.empty();
  private Optional<ByteBuffer> codeStream = Optional.empty();
  private final List<Mapped> mapping = new ArrayList<>();

  private Boxes() {}

  /** What a channel is for: a kind, 0 for a colour, and which of the colours, from 1. */
  record ChannelMeaning(int kind, int colour) {}

  /** A channel that is taken from a component, or from what the palette has for its samples. */
  record Mapped(int component, boolean byPalette, int column) {}

  static Boxes read(ByteBuffer file) throws IOException {
    Boxes boxes = new Boxes();
    if (file.remaining() >= 4 && file.getInt(0) == CODE_STREAM_START) {
      boxes.codeStream = Optional.of(file);
      return boxes;
    }
    try {
      boxes.readAll(file);
    } catch (BufferUnderflowException e) {
      throw new IOException("a box ends early", e);
    }
    return boxes;
  }

  private void readAll(ByteBuffer from) throws IOException {
    while (from.remaining() >= 8) {
      int start = from.position();
      long length = Integer.toUnsignedLong(from.getInt());
      int kind = from.getInt();
      if (length == 1) {
        length = from.getLong();
      }
      boolean toTheEnd = length == 0 || length > from.limit() - start;
      int end = toTheEnd ? from.limit() : (int) (start + length);
      if (end < from.position()) {
        throw new IOException("a box that is shorter than its head");
      }
      ByteBuffer content = from.slice(from.position(), end - from.position());
      from.position(end);
      read(kind, content);
    }
  }

  private void read(int kind, ByteBuffer content) throws IOException {
    switch (kind) {
      case HEADER -> readAll(content);
      case COLOUR -> colour = colour.or(() -> ColourSpace.read(content));
      case PALETTE -> palette = Optional.of(Palette.read(content));
      case MAPPING -> {
        while (content.remaining() >= 4) {
          int component = content.getShort() & 0xFFFF;
          boolean byPalette = content.get() == 1;
          mapping.add(new Mapped(component, byPalette, content.get() & 0xFF));
        }
      }
      case CHANNELS -> {
        int count = content.getShort() & 0xFFFF;
        for (int i = 0; i < count; i++) {
          int channel = content.getShort() & 0xFFFF;
          int meaning = content.getShort() & 0xFFFF;
          int of = content.getShort() & 0xFFFF;
          meanings.put(channel, new ChannelMeaning(meaning, of == ALL_CHANNELS ? 0 : of));
        }
      }
      case CODE_STREAM -> codeStream = codeStream.or(() -> Optional.of(content));
      default -> {}
    }
  }

  ByteBuffer codeStream() throws IOException {
    return codeStream.orElseThrow(() -> new IOException("no code stream"));
  }

  Optional<ColourSpace> colour() {
    return colour;
  }

  Optional<Palette> palette() {
    return palette;
  }

  /** Where the channels are taken from, if not each from a component. */
  List<Mapped> mapping() {
    return mapping;
  }

  Map<Integer, ChannelMeaning> meanings() {
    return meanings;
  }
}
