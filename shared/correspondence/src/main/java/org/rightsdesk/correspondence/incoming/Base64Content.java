package org.rightsdesk.correspondence.incoming;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Content in base 64, to its last byte also where it was not filled up with signs of equality.
 *
 * <p>Characters that stand for nothing are passed over; a sign of equality ends it unless more in
 * base 64 follows.
 */
final class Base64Content extends InputStream {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** What may follow the end if a program put two contents together. */
  private static final Pattern FURTHER = Pattern.compile("(?:[A-Za-z0-9+/]{4})*[A-Za-z0-9+/=]{4}");

  private static final int LONGEST_LINE = 1000;

  private final InputStream coded;
  private int bits;
  private int held;
  private boolean ended;

  Base64Content(InputStream coded) {
    this.coded = new BufferedInputStream(coded);
  }

  @Override
  public int read() throws IOException {
    while (held < Byte.SIZE && !ended) {
      int next = coded.read();
      int digit = DIGITS.indexOf(next);
      if (next == '=') {
        held = 0;
        ended = !goesOn();
      } else if (next < 0) {
        ended = true;
      } else if (digit >= 0) {
        bits = (bits << 6 | digit) & 0xFFFF;
        held += 6;
      }
    }
    if (held < Byte.SIZE) {
      return -1;
    }
    held -= Byte.SIZE;
    return bits >> held & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    for (int count = 0; count < length; count++) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[from + count] = (byte) next;
    }
    return length;
  }

  /** Whether the next line that is not empty is in base 64; a list's own words may follow too. */
  private boolean goesOn() throws IOException {
    StringBuilder line = new StringBuilder();
    coded.mark(LONGEST_LINE);
    for (int i = 0; i < LONGEST_LINE; i++) {
      int next = coded.read();
      boolean atEnd = next < 0 || next == '\n';
      if (atEnd && (next < 0 || !line.isEmpty())) {
        break;
      }
      if (next > ' ' && (next != '=' || !line.isEmpty())) {
        line.append((char) next);
      }
    }
    coded.reset();
    return FURTHER.matcher(line).matches();
  }

  @Override
  public void close() throws IOException {
    coded.close();
  }
}
