package org.rightsdesk.documents.layout;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.font.BundledFont;

/** Lays plain text out on A4 pages, keeping its lines and wrapping those too long. */
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

  private final TypeFace face = new TypeFace(BundledFont.SANS);
  private final double space = face.width(" ", SIZE);
  private final List<List<PlacedWord>> pages = new ArrayList<>();
  private List<PlacedWord> page = new ArrayList<>();
  private double x = MARGIN;
  private double baseline = MARGIN + SIZE;
  private int line;
  private int token;

  private TextLayout() {}

  /** The words of each page; at least one page, which may be empty. */
  public static List<List<PlacedWord>> layOut(String text) {
    return layOut(text, Integer.MAX_VALUE);
  }

  /** The words of each page, but no more than one page beyond a number of pages. */
  public static List<List<PlacedWord>> layOut(String text, int mostPages) {
    TextLayout layout = new TextLayout();
    boolean first = true;
    for (String row : text.stripTrailing().split("\n", -1)) {
      if (!first) {
        layout.nextLine();
      }
      if (layout.pages.size() > mostPages) {
        return layout.pages;
      }
      first = false;
      layout.row(row);
    }
    layout.pages.add(layout.page);
    return layout.pages;
  }

  /** The face that the text is set in. */
  public static TypeFace face() {
    return new TypeFace(BundledFont.SANS);
  }

  private void row(String row) {
    int at = 0;
    while (at < row.length()) {
      int point = row.codePointAt(at);
      if (TextTokens.isGap(point)) {
        x += point == '\t' ? tab() : space;
        at += Character.charCount(point);
        continue;
      }
      int end = TextTokens.end(row, at);
      word(shown(row.substring(at, end)));
      token++;
      at = end;
    }
  }

  private double tab() {
    double stop = TAB * space;
    return stop - (x - MARGIN) % stop;
  }

  private void word(String text) {
    String rest = text;
    double width = face.width(rest, SIZE);
    if (x + width > WIDTH - MARGIN && x > MARGIN) {
      nextLine();
    }
    while (width > WIDTH - 2 * MARGIN) {
      int fitting = fitting(rest);
      place(rest.substring(0, fitting));
      rest = rest.substring(fitting);
      width = face.width(rest, SIZE);
      nextLine();
    }
    if (!rest.isEmpty()) {
      place(rest);
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

  private void place(String text) {
    double width = face.width(text, SIZE);
    Box box = new Box(x, baseline - SIZE * 0.9, width, SIZE * 1.15);
    page.add(new PlacedWord(text, token, box, baseline, line));
    x += width;
  }

  private void nextLine() {
    x = MARGIN;
    baseline += LEADING;
    line++;
    if (baseline > HEIGHT - MARGIN) {
      pages.add(page);
      page = new ArrayList<>();
      baseline = MARGIN + SIZE;
      line = 0;
    }
  }

  /** A character without a glyph is shown by its code. */
  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (face.has(point)) {
                shown.appendCodePoint(point);
              } else {
                shown.append("[U+").append(String.format("%04X", point)).append(']');
              }
            });
    return shown.toString();
  }
}
