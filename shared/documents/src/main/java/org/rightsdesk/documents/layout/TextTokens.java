package org.rightsdesk.documents.layout;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import org.rightsdesk.documents.structure.TextMarks;

/**
 * The words of a text, numbered from 0, parted by any white space and by marks.
 *
 * <p>Chinese and Japanese are written without spaces: each of their characters is a word.
 */
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
   * Replaces some words of a text; neighbours on one line under one exemption become one token,
   * unless a mark is between them: each cell of a table keeps its own.
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
        if (point == '\n' || TextMarks.isMark(point)) {
          result.append(current.isEmpty() ? gap : Character.toString(point));
          gap.setLength(0);
          current = "";
        }
        at += Character.charCount(point);
        continue;
      }
      int end = end(text, at);
      String exemption = hidden.getOrDefault(number++, "");
      if (exemption.isEmpty() || !exemption.equals(current)) {
        // A token stays a word of its own between characters that no space parts.
        boolean besideToken = !exemption.isEmpty() || !current.isEmpty();
        if (besideToken && gap.isEmpty() && endsInWord(result)) {
          result.append(' ');
        }
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

  private static boolean endsInWord(StringBuilder text) {
    return !text.isEmpty() && !isGap(text.charAt(text.length() - 1));
  }

  static boolean isGap(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || TextMarks.isMark(point);
  }

  /** The end of the word that begins at a place. */
  static int end(String text, int from) {
    int first = text.codePointAt(from);
    int at = from + Character.charCount(first);
    while (!standsAlone(first) && at < text.length()) {
      int point = text.codePointAt(at);
      if (isGap(point) || standsAlone(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /** Whether a character is a word by itself, being of Chinese or Japanese. */
  public static boolean standsAlone(int point) {
    UnicodeScript script = UnicodeScript.of(point);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
