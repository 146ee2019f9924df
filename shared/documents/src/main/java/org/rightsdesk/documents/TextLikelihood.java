package org.rightsdesk.documents;

/** Whether bytes read as text in UTF-8, UTF-16 or Windows-1252. */
final class TextLikelihood {
  /** What old systems put at the end of a text. */
  private static final int END_OF_FILE = 0x1A;

  private TextLikelihood() {}

  static boolean isText(byte[] start) {
    if (start.length >= 2) {
      int mark = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
      if (mark == 0xFEFF || mark == 0xFFFE) {
        return true;
      }
    }
    int[] zeros = new int[2];
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (zeros[0] + zeros[1] == 0) {
      return isReadable(start, 0, 1);
    }
    int half = start.length / 2;
    boolean bigEndian = zeros[1] == 0 && zeros[0] > half / 2;
    boolean littleEndian = zeros[0] == 0 && zeros[1] > half / 2;
    return (bigEndian && isReadable(start, 1, 2)) || (littleEndian && isReadable(start, 0, 2));
  }

  /** Whether no character that is one byte, or one byte beside a zero, is a control. */
  private static boolean isReadable(byte[] start, int first, int step) {
    for (int i = first; i < start.length; i += step) {
      int value = start[i] & 0xFF;
      int other = step == 1 || (i ^ 1) >= start.length ? 0 : start[i ^ 1];
      if (other == 0 && value < ' ' && !isLayout(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLayout(int value) {
    return value == '\t'
        || value == '\n'
        || value == '\r'
        || value == '\f'
        || value == 0x1B
        || value == END_OF_FILE;
  }
}
