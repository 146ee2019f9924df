package org.rightsdesk.documents.jpeg2000;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The colours that a picture says its samples are. */
public sealed interface ColourSpace {
  /** Colours of a profile of the International Color Consortium. */
  final class Profile implements ColourSpace {
    private final byte[] bytes;

    Profile(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The profile as it is stored. */
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /** Colours by name. */
  enum Named implements ColourSpace {
    GREY(17),
    RED_GREEN_BLUE(16),
    /** Lightness and two differences of colour, as in most JPEG files. */
    LIGHTNESS_AND_COLOUR(18),
    INKS(12);

    private final int code;

    Named(int code) {
      this.code = code;
    }
  }

  /** The colours of a box, if they are known here. */
  static Optional<ColourSpace> read(ByteBuffer content) {
    int method = content.get();
    content.getShort();
    if (method != 1) {
      byte[] profile = new byte[content.remaining()];
      content.get(profile);
      return Optional.of(new Profile(profile));
    }
    int code = content.getInt();
    for (Named named : Named.values()) {
      if (named.code == code) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }
}
