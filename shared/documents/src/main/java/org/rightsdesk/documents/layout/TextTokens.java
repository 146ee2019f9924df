package org.rightsdesk.documents.layout;

import java.util.HashMap;
import java.util.Map;

/** The words of a text, numbered from 0, parted by any white space. */
public final class TextTokens {
  private TextTokens() {}

  /**
   * A text with tokens in it.
   *
   * @param text with the tokens
   * @param tokens the number of each token among the words of the new text, and its exemption
   */
  public record Replaced(String text, Map<Integer, String> tokens) {
    public Replaced {
      tokens = Map.copyOf(tokens);
    }
  }

  /**
   * Replaces some words of a text; neighbours on one line under one exemption become one token.
   *
   * @param text as decoded
   * @param hidden the numbers of the words to replace, each with its exemption
   * @param token what stands in their place
   */
  public static Replaced replace(String text, Map<Integer, String> hidden, String token) {
    StringBuilder result = new StringBuilder();
    StringBuilder gap = new StringBuilder();
    Map<Integer, String> tokens = new HashMap<>();
    String current = "";
    int number = 0;
    int written = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isGap(point)) {
        gap.appendCodePoint(point);
        if (point == '\n') {
          result.append(current.isEmpty() ? gap : "\n");
          gap.setLength(0);
          current = "";
        }
        at += Character.charCount(point);
        continue;
      }
      int end = end(text, at);
      String exemption = hidden.getOrDefault(number++, "");
      if (exemption.isEmpty() || !exemption.equals(current)) {
        result.append(gap).append(exemption.isEmpty() ? text.substring(at, end) : token);
        if (!exemption.isEmpty()) {
          tokens.put(written, exemption);
        }
        written++;
      }
      gap.setLength(0);
      current = exemption;
      at = end;
    }
    return new Replaced(result.toString(), tokens);
  }

  static boolean isGap(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  static int end(String text, int from) {
    int at = from;
    while (at < text.length() && !isGap(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
