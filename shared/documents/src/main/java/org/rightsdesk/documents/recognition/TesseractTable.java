package org.rightsdesk.documents.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.documents.picture.PixelArea;

/** The table that Tesseract writes: a row for each page, block, paragraph, line and word. */
final class TesseractTable {
  private static final String LINE_ROW = "4\t";

  /** A word: its level, five numbers of its place, its box, the confidence, the word. */
  private static final Pattern WORD_ROW =
      Pattern.compile(
          "5(?:\\t[0-9]+){5}\\t([0-9]{1,6})\\t([0-9]{1,6})\\t([0-9]{1,6})\\t([0-9]{1,6})"
              + "\\t([0-9]{1,3}(?:\\.[0-9]+)?)\\t(.*)");

  private TesseractTable() {}

  /** Its words in order; lines without a word are not counted, other rows are passed over. */
  static List<RecognisedWord> words(String table) {
    List<RecognisedWord> words = new ArrayList<>();
    int line = -1;
    boolean newLine = true;
    for (String row : table.lines().toList()) {
      if (row.startsWith(LINE_ROW)) {
        newLine = true;
      }
      Matcher word = WORD_ROW.matcher(row);
      if (word.matches() && !word.group(6).isBlank()) {
        line += newLine ? 1 : 0;
        newLine = false;
        words.add(word(word, line));
      }
    }
    return words;
  }

  private static RecognisedWord word(Matcher row, int line) {
    int left = Integer.parseInt(row.group(1));
    int top = Integer.parseInt(row.group(2));
    PixelArea area =
        new PixelArea(
            left, top, left + Integer.parseInt(row.group(3)), top + Integer.parseInt(row.group(4)));
    return new RecognisedWord(row.group(6).strip(), area, line, Double.parseDouble(row.group(5)));
  }
}
