package org.rightsdesk.documents.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tells whether the first row of a table of text names its columns, of which no such file says. */
final class HeaderRow {
  /** Letters as they stand in days, times and sums of money. */
  private static final Pattern OF_FIGURES =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?"
              + "|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|mon|tues?|wed(nes)?|thu(rs)?"
              + "|fri|sat(ur)?|sun|st|nd|rd|th|am|pm|t|z|gbp|eur|usd)(?:day)?(?!\\p{L})");

  private HeaderRow() {}

  /** Whether it does, most likely: it is all words, and below them there are figures. */
  static boolean isLikely(List<List<String>> rows) {
    return !rows.isEmpty()
        && rows.getFirst().stream().allMatch(HeaderRow::isWords)
        && rows.stream().skip(1).flatMap(List::stream).anyMatch(HeaderRow::isFigure);
  }

  private static boolean isWords(String cell) {
    return cell.codePoints().anyMatch(Character::isLetter) && !isFigure(cell);
  }

  /** Whether a cell is a number, a day, a time or a sum. */
  private static boolean isFigure(String cell) {
    return cell.codePoints().anyMatch(Character::isDigit)
        && OF_FIGURES.matcher(cell).replaceAll("").codePoints().noneMatch(Character::isLetter);
  }
}
