package org.rightsdesk.correspondence.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.io.input.ReaderInputStream;

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
    return charset.isPresent()
        ? new SavedMail(narrowed(new InputStreamReader(again, charset.get())), true)
        : new SavedMail(again, mark > 0);
  }

  private static InputStream narrowed(Reader characters) throws IOException {
    return ReaderInputStream.builder()
        .setReader(characters)
        .setCharset(StandardCharsets.UTF_8)
        .get();
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
}
