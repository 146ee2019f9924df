package org.rightsdesk.documents.paint;

/** Turns letters as they stand from left to right into the order in which they are read. */
final class WrittenOrder {
  private WrittenOrder() {}

  static String logical(String leftToRight) {
    int rightToLeft = 0;
    for (int i = 0;
        i < leftToRight.length();
        i += Character.charCount(leftToRight.codePointAt(i))) {
      byte kind = Character.getDirectionality(leftToRight.codePointAt(i));
      if (kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        rightToLeft++;
      }
    }
    return rightToLeft * 2 > leftToRight.length()
        ? new StringBuilder(leftToRight).reverse().toString()
        : leftToRight;
  }
}
