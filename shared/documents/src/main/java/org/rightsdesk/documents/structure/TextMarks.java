package org.rightsdesk.documents.structure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The marks by which a text says what its lines are; a line without any is one of a paragraph.
 *
 * <p>They are control characters, which a text that was cleaned has none of. They part words as
 * spaces do, and are not seen.
 */
public final class TextMarks {
  /** At the start of a heading, once for each level. */
  static final char HEADING = '\u0001';

  /** At the start of a line of a quote, once for each quote that it lies in. */
  static final char QUOTED = '\u0002';

  /** At the start of a point of a list, once for each list that it lies in. */
  static final char POINT = '\u0003';

  /** Between the label of a point and what it says. */
  static final char AFTER_LABEL = '\u0004';

  /** At the start of a row of a table. */
  static final char ROW = '\u0005';

  /** At the start of a cell that names its column. */
  static final char COLUMN_HEADER = '\u0006';

  /** At the start of a cell that names its row. */
  static final char ROW_HEADER = '\u0007';

  /** At the start of a line that goes on with the heading or the point of the line before. */
  static final char CONTINUED = '\u0008';

  /** At the start of a place in a row that the cell before it takes up too. */
  static final char SPANNED = '\u001E';

  /** Between cells. */
  static final char NEXT_CELL = '\u001F';

  /** A place that the cell before it takes up too. */
  static final String SPANNED_PLACE = String.valueOf(new char[] {NEXT_CELL, SPANNED});

  /** What is seen between cells. */
  public static final String BAR = "|";

  private static final int DEEPEST = 9;
  private static final Pattern UNSEEN = Pattern.compile("[\u0001-\u0003\u0005-\u0008\u001E]");

  private static final Pattern START_OF_LINE = Pattern.compile("^(?=.)", Pattern.MULTILINE);

  private TextMarks() {}

  /** Whether a character is a mark. */
  public static boolean isMark(int point) {
    return (point >= HEADING && point <= CONTINUED) || point == SPANNED || point == NEXT_CELL;
  }

  /** Whether a mark is seen as a space between words. */
  public static boolean isSeen(int mark) {
    return mark == AFTER_LABEL || isBar(mark);
  }

  /** Whether a row of a table begins with a mark. */
  public static boolean isRow(int mark) {
    return mark == ROW;
  }

  /** Whether a mark says that the cell before goes on here. */
  public static boolean isSpanned(int mark) {
    return mark == SPANNED;
  }

  /** Whether a mark is seen as a bar between cells. */
  public static boolean isBar(int mark) {
    return mark == NEXT_CELL;
  }

  /** A text with a space or, between cells, a tabulator in the place of each mark. */
  public static String spaced(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").replace(AFTER_LABEL, ' ').replace(NEXT_CELL, '\t');
  }

  /** A heading, which may have several lines. */
  public static String heading(int level, String words) {
    return String.valueOf(HEADING).repeat(Math.clamp(level, 1, ElementKind.DEEPEST_HEADING))
        + continued(words);
  }

  /**
   * A point of a list, which may have several lines.
   *
   * @param depth how many lists it lies in, at least 1
   * @param label its number or bullet; empty for more of the point before
   */
  public static String point(int depth, String label, String words) {
    String marks = String.valueOf(POINT).repeat(Math.clamp(depth, 1, DEEPEST));
    return marks + label + AFTER_LABEL + continued(words);
  }

  /** Lines that lie in a number of quotes. */
  public static String quoted(int depth, String lines) {
    String marks = String.valueOf(QUOTED).repeat(Math.clamp(depth, 0, DEEPEST));
    return START_OF_LINE.matcher(lines).replaceAll(marks);
  }

  /** A row of a table, whose cells have one line each. */
  public static String row(List<Cell> cells) {
    return ROW
        + cells.stream().map(Cell::marked).collect(Collectors.joining(String.valueOf(NEXT_CELL)));
  }

  /** A text as it is seen: without its marks, and with bars between cells. */
  public static String plain(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll("")
        .replace(String.valueOf(AFTER_LABEL), " ")
        .replace(String.valueOf(NEXT_CELL), " " + BAR + " ")
        .replace(" \n", "\n");
  }

  private static String continued(String words) {
    return words.replace("\n", "\n" + CONTINUED);
  }
}
