package org.rightsdesk.documents.mail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Unpacks the text of a mail in Word's own form, as Outlook packs it ([MS-OXRTFCP]). */
final class CompressedRichText {
  private static final int HEAD = 16;
  private static final int PACKED = 0x75465A4C;
  private static final int WINDOW = 4096;
  private static final int LONGEST_RUN = 17;

  /** What the window holds before anything was unpacked. */
  private static final byte[] BEFORE =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
              + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
              + "{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab"
              + "\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private CompressedRichText() {}

  /** The text; what does not have the form is given back as it is. */
  static byte[] unpack(byte[] packed) {
    if (packed.length < HEAD) {
      return packed;
    }
    ByteBuffer in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    boolean known = in.getInt(8) == PACKED;
    in.position(HEAD);
    // Nine bytes can stand for eight runs at most, so the size that the head states is not needed.
    byte[] out = new byte[known ? (packed.length - HEAD) * LONGEST_RUN : packed.length - HEAD];
    if (!known) {
      in.get(out);
      return out;
    }
    return Arrays.copyOf(out, unpack(in, out));
  }

  private static int unpack(ByteBuffer in, byte[] out) {
    byte[] window = Arrays.copyOf(BEFORE, WINDOW);
    int at = BEFORE.length;
    int written = 0;
    while (in.hasRemaining()) {
      int flags = in.get();
      for (int bit = 0; bit < 8 && in.hasRemaining(); bit++) {
        int from;
        int length;
        if ((flags >> bit & 1) == 0) {
          window[at] = in.get();
          from = at;
          length = 1;
        } else {
          if (in.remaining() < 2) {
            return written;
          }
          int reference = (in.get() & 0xFF) << 8 | (in.get() & 0xFF);
          from = reference >> 4;
          length = (reference & 0xF) + 2;
          if (from == at) {
            return written;
          }
        }
        for (int i = 0; i < length; i++) {
          byte value = window[(from + i) % WINDOW];
          window[at] = value;
          at = (at + 1) % WINDOW;
          out[written++] = value;
        }
      }
    }
    return written;
  }
}
