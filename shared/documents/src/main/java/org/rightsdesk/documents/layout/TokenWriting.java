package org.rightsdesk.documents.layout;

import java.util.HashMap;
import java.util.Map;
import org.rightsdesk.documents.structure.TextMarks;

/**
 * Writes a text again with tokens in the place of hidden words.
 *
 * <p>Neighbours on one line under one exemption become one token, unless a mark is between them:
 * each cell of a table keeps its own. An empty cell between hidden bars has one as well, since that
 * it is empty is hidden with the rest of its row. A place that a wide cell takes up is not empty.
 */
final class TokenWriting {
  private final Map<Integer, String> hidden;
  private final String token;
  private final StringBuilder result = new StringBuilder();
  private final StringBuilder gap = new StringBuilder();
  private final Map<Integer, String> tokens = new HashMap<>();
  private String current = "";
  private int read;
  private int written;
  private int bars;
  private boolean inRow;
  private boolean firstCell;
  private boolean empty;
  private String barBefore = "";

  /**
   * A writing.
   *
   * @param hidden the numbers of words and of bars, each with its exemption
   * @param token what stands in their place
   */
  TokenWriting(Map<Integer, String> hidden, String token) {
    this.hidden = hidden;
    this.token = token;
  }

  TextTokens.Replaced write(String text) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (TextTokens.isGap(point)) {
        gap(point);
        at += Character.charCount(point);
      } else {
        int end = TextTokens.end(text, at);
        word(text.substring(at, end));
        at = end;
      }
    }
    endRow();
    return new TextTokens.Replaced(result.toString(), tokens);
  }

  private void gap(int point) {
    if (point == '\n') {
      endRow();
    } else if (TextMarks.isRow(point)) {
      inRow = true;
      firstCell = true;
      empty = true;
    } else if (TextMarks.isSpanned(point)) {
      empty = false;
    } else if (TextMarks.isBar(point)) {
      bar(hidden.getOrDefault(PlacedWord.bar(bars++), ""));
    }
    gap.appendCodePoint(point);
    if (point == '\n' || TextMarks.isMark(point)) {
      result.append(current.isEmpty() ? gap : Character.toString(point));
      gap.setLength(0);
      current = "";
    }
  }

  private void bar(String exemption) {
    if (empty && !exemption.isEmpty() && (firstCell || !barBefore.isEmpty())) {
      token(exemption);
    }
    barBefore = exemption;
    firstCell = false;
    empty = true;
  }

  private void endRow() {
    if (inRow && empty && !firstCell && !barBefore.isEmpty()) {
      token(barBefore);
    }
    inRow = false;
  }

  private void word(String word) {
    empty = false;
    String exemption = hidden.getOrDefault(read++, "");
    if (exemption.isEmpty() || !exemption.equals(current)) {
      // A token stays a word of its own between characters that no space parts.
      boolean besideToken = !exemption.isEmpty() || !current.isEmpty();
      if (besideToken && gap.isEmpty() && endsInWord()) {
        result.append(' ');
      }
      result.append(gap);
      if (exemption.isEmpty()) {
        result.append(word);
        written++;
      } else {
        token(exemption);
      }
    }
    gap.setLength(0);
    current = exemption;
  }

  private void token(String exemption) {
    result.append(token);
    tokens.put(written++, exemption);
  }

  private boolean endsInWord() {
    return !result.isEmpty() && !TextTokens.isGap(result.charAt(result.length() - 1));
  }
}
