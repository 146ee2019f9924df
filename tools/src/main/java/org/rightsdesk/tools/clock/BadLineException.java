package org.rightsdesk.tools.clock;

/** Says in a sentence why a line of input gives no dates. */
final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 40;

  BadLineException(String reason) {
    super(reason);
  }

  /** Returns a value from the input as it may be shown: in quotes, short, on one line. */
  static String shown(String value) {
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < Math.min(value.length(), MAX_SHOWN); i++) {
      char character = value.charAt(i);
      shown.append(Character.isISOControl(character) ? '?' : character);
    }
    if (value.length() > MAX_SHOWN) {
      shown.append("...");
    }
    return shown.append('"').toString();
  }
}
