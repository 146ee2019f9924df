package org.rightsdesk.correspondence;

/** Takes out of a text what cannot be seen and could mislead. */
public final class PrintableText {
  private PrintableText() {}

  /** Returns the text on one line, with single spaces. */
  public static String onOneLine(String text) {
    return onLines(text).replaceAll("\\s+", " ").strip();
  }

  /** Returns the text with its line breaks as line feeds, without other invisible characters. */
  public static String onLines(String text) {
    String lines = text.replaceAll("\\r\\n|[\\r\\x0B\\f\\x{85}\\x{2028}\\x{2029}]", "\n");
    StringBuilder kept = new StringBuilder(lines.length());
    lines
        .codePoints()
        .map(point -> point == '\t' ? ' ' : point)
        .filter(point -> point == '\n' || isPrintable(point))
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** Returns whether the character can be seen, or joins others that can, and hides nothing. */
  public static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> true;
    };
  }
}
