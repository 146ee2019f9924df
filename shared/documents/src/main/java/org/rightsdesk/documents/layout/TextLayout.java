package org.rightsdesk.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.shaping.Writing;
import org.rightsdesk.documents.structure.ElementPath;
import org.rightsdesk.documents.structure.MarkedLines;
import org.rightsdesk.documents.structure.TextMarks;

/**
 * Lays text out on A4 pages, keeping its lines and wrapping those too long; its marks say which
 * element each word lies in.
 *
 * <p>A word that is read partly from left to right and partly from right to left is laid out in
 * parts with one number.
 */
public final class TextLayout {
  /** The width of the page in points. */
  public static final double WIDTH = 595.28;

  /** The height of the page in points. */
  public static final double HEIGHT = 841.89;

  /** The size of the type in points. */
  public static final double SIZE = 10.5;

  private static final double MARGIN = 60;
  private static final double LEADING = 14;
  private static final int TAB = 8;

  /** What stands in place of words that are hidden. */
  private static final Pattern TOKEN = Pattern.compile("(?<!\\S)\\[[a-z]+](?!\\S)");

  private static final BundledFont FONT = BundledFont.SANS;

  private final TypeFace face = face();
  private final double space = face.width(" ", SIZE);
  private final List<List<PlacedWord>> pages = new ArrayList<>();
  private List<PlacedWord> page = new ArrayList<>();
  private final MarkedLines lines = new MarkedLines();
  private TextLine line = new TextLine(MARGIN, WIDTH - MARGIN);
  private boolean rightToLeft;
  private double baseline = MARGIN + SIZE;
  private int number;
  private int token;
  private int bars;

  private TextLayout() {}

  /** The words of each page; at least one page, which may be empty. */
  public static List<List<PlacedWord>> layOut(String text) {
    return layOut(text, Integer.MAX_VALUE);
  }

  /** The words of each page, but no more than one page beyond a number of pages. */
  public static List<List<PlacedWord>> layOut(String text, int mostPages) {
    TextLayout layout = new TextLayout();
    boolean first = true;
    for (String row : withoutGapAtEnd(text).split("\n", -1)) {
      if (!first) {
        layout.nextLine();
      }
      if (layout.pages.size() > mostPages) {
        return layout.pages;
      }
      first = false;
      layout.row(row);
    }
    layout.endLine();
    layout.pages.add(layout.page);
    return layout.pages;
  }

  /** Marks stay: the last cells of a table may be empty. */
  private static String withoutGapAtEnd(String text) {
    int end = text.length();
    while (end > 0
        && TextTokens.isGap(text.charAt(end - 1))
        && !TextMarks.isMark(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The face that the text is set in. */
  public static TypeFace face() {
    return new TypeFace(FONT);
  }

  /** The characters of a text that are shown by their codes, in the order of these. */
  public static SortedSet<Integer> missing(String text) {
    SortedSet<Integer> missing = new TreeSet<>(ShownText.of(text, FONT).missing());
    missing.removeIf(TextTokens::isGap);
    return missing;
  }

  /**
   * A paragraph: the direction of its first letter is that of its lines.
   *
   * <p>A token has a direction of its own, brackets and all, and gives none to the lines.
   */
  private void row(String row) {
    lines.begin(row);
    Matcher tokens = TOKEN.matcher(TextMarks.spaced(row));
    rightToLeft = Writing.isRightToLeft(tokens.replaceAll(""));
    String letters = tokens.replaceAll(found -> "x".repeat(found.group().length()));
    for (Writing.Stretch stretch : Writing.stretches(letters, rightToLeft)) {
      int at = stretch.start();
      while (at < stretch.end()) {
        int point = row.codePointAt(at);
        if (TextMarks.isMark(point)) {
          mark(point, stretch.level());
          at++;
          continue;
        }
        if (TextTokens.isGap(point)) {
          line.gap(point == '\t' ? tab() : space, stretch.level());
          at += Character.charCount(point);
          continue;
        }
        int wordEnd = TextTokens.end(row, at);
        int end = Math.min(wordEnd, stretch.end());
        String shown = ShownText.of(row.substring(at, end), FONT).text();
        word(shown, token, stretch.level(), lines.path());
        token += end == wordEnd ? 1 : 0;
        at = end;
      }
    }
  }

  private void mark(int mark, int level) {
    lines.pass(mark);
    if (TextMarks.isSeen(mark)) {
      line.gap(space, level);
    }
    if (TextMarks.isBar(mark)) {
      word(TextMarks.BAR, PlacedWord.bar(bars++), level, ElementPath.NONE);
      line.gap(space, level);
    }
  }

  private double tab() {
    double stop = TAB * space;
    return stop - line.width() % stop;
  }

  private void word(String text, int number, int level, ElementPath element) {
    String rest = text;
    double width = face.width(rest, SIZE);
    if (MARGIN + line.width() + width > WIDTH - MARGIN && line.width() > 0) {
      nextLine();
    }
    while (width > WIDTH - 2 * MARGIN) {
      int fitting = fitting(rest);
      String part = rest.substring(0, fitting);
      line.word(part, number, face.width(part, SIZE), level, element);
      rest = rest.substring(fitting);
      width = face.width(rest, SIZE);
      nextLine();
    }
    if (!rest.isEmpty()) {
      line.word(rest, number, width, level, element);
    }
  }

  private int fitting(String text) {
    int end = 0;
    double width = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      width += face.width(text.substring(end, next), SIZE);
      if (width > WIDTH - 2 * MARGIN && end > 0) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private void endLine() {
    page.addAll(line.place(rightToLeft, baseline, number));
    line = new TextLine(MARGIN, WIDTH - MARGIN);
  }

  private void nextLine() {
    endLine();
    baseline += LEADING;
    number++;
    if (baseline > HEIGHT - MARGIN) {
      pages.add(page);
      page = new ArrayList<>();
      baseline = MARGIN + SIZE;
      number = 0;
    }
  }
}
