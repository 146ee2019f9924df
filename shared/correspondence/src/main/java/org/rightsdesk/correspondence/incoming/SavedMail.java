package org.rightsdesk.correspondence.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A mail as it was saved: mostly byte for byte, but some programs save it as text, in UTF-16 or in
 * UTF-8 behind a mark.
 *
 * @param stream its bytes; those of a mail saved as text are in UTF-8
 * @param asText whether it was saved as text, so that what its parts say of their characters no
 *     longer holds, except where they are encoded
 */
record SavedMail(InputStream stream, boolean asText) {
  /** As many letters as the shortest name of a field with its colon, each with its zero. */
  private static final int EVIDENT = 6;

  /** Tells by how it begins: no mail has a zero there. */
  static SavedMail open(InputStream raw) throws IOException {
    PushbackInputStream again = new PushbackInputStream(raw, EVIDENT);
    byte[] start = again.readNBytes(EVIDENT);
    Optional<Charset> charset = charset(start);
    int mark = mark(start);
    again.unread(start, mark, start.length - mark);
    return charset
        .map(wide -> new SavedMail(new Narrowed(new InputStreamReader(again, wide)), true))
        .orElseGet(() -> new SavedMail(again, mark > 0));
  }

  private static Optional<Charset> charset(byte[] start) {
    if (startsWith(start, 0xFF, 0xFE) || isWide(start, 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(start, 0xFE, 0xFF) || isWide(start, 1)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static int mark(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF) ? 2 : 0;
  }

  /** Whether there are letters in every other place from the first, and zeros between. */
  private static boolean isWide(byte[] start, int first) {
    for (int i = 0; i < start.length; i++) {
      boolean letter = i % 2 == first;
      if (letter ? start[i] <= ' ' : start[i] != 0) {
        return false;
      }
    }
    return start.length == EVIDENT;
  }

  private static boolean startsWith(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (start.length <= i || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Characters as UTF-8, a buffer at a time. */
  private static final class Narrowed extends InputStream {
    private static final int BUFFER = 4096;

    private final Reader characters;
    private final char[] buffer = new char[BUFFER];
    private byte[] bytes = new byte[0];
    private int at;

    Narrowed(Reader characters) {
      this.characters = characters;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (at == bytes.length && !fill()) {
        return -1;
      }
      int read = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, target, offset, read);
      at += read;
      return read;
    }

    /** The two halves of a character are not parted, since a decoder gives both or neither. */
    private boolean fill() throws IOException {
      int read = characters.read(buffer);
      if (read < 0) {
        return false;
      }
      bytes = new String(buffer, 0, read).getBytes(StandardCharsets.UTF_8);
      at = 0;
      return true;
    }

    @Override
    public void close() throws IOException {
      characters.close();
    }
  }
}
