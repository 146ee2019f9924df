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
      int value = start[i] & 0xFF;
      if (value == 0) {
        zeros[i % 2]++;
      } else if (value < ' ' && !isLayout(value)) {
        return false;
      }
    }
    if (zeros[0] + zeros[1] == 0) {
      return true;
    }
    int half = start.length / 2;
    boolean bigEndian = zeros[1] == 0 && zeros[0] > half / 2;
    boolean littleEndian = zeros[0] == 0 && zeros[1] > half / 2;
    return bigEndian || littleEndian;
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
