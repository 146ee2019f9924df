package org.rightsdesk.documents.layout;

import java.lang.Character.UnicodeScript;
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
   * Replaces some words of a text by tokens; see {@link TokenWriting}.
   *
   * @param text as decoded, with its marks
   * @param hidden the numbers of the words to replace, and of bars, each with its exemption
   * @param token what stands in their place
   */
  public static Replaced replace(String text, Map<Integer, String> hidden, String token) {
    return new TokenWriting(hidden, token).write(text);
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
