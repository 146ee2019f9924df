package org.rightsdesk.documents.paint;

/** Turns letters as they stand from left to right into the order in which they are read. */
final class WrittenOrder {
  private WrittenOrder() {}

  static String logical(String leftToRight) {
    long rightToLeft =
        leftToRight
            .codePoints()
            .filter(
                point -> {
                  byte kind = Character.getDirectionality(point);
                  return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                      || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                })
            .count();
    return rightToLeft * 2 > leftToRight.length()
        ? new StringBuilder(leftToRight).reverse().toString()
        : leftToRight;
  }
}
