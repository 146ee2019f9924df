package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.layout.ShownText;
import org.rightsdesk.documents.layout.TypeFace;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.output.PageItem;
import org.rightsdesk.documents.shaping.Writing;
import org.rightsdesk.documents.structure.ElementKind;
import org.rightsdesk.documents.structure.ElementPath;

/** Sets headings, paragraphs, lists and tables on A4 pages, one below the other. */
final class Flow {
  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;

  private static final double MARGIN = 68;
  private static final double BOTTOM = HEIGHT - 76;
  private static final double SIZE = 11;
  private static final double LEADING = 1.4;
  private static final double INDENT = 16;
  private static final double CELL_GAP = 10;

  private final List<PageContent> pages = new ArrayList<>();
  private List<PageItem> items = new ArrayList<>();
  private double y = MARGIN;
  private int last;

  /** A way of setting text. */
  private record Style(BundledFont font, double size) {
    private static final Style BODY = new Style(BundledFont.SANS, SIZE);

    double leading() {
      return size * LEADING;
    }
  }

  /** Room for a line of text. */
  private record Line(double x, double width, double baseline) {}

  /** Lines one below the other at the left edge, such as an address. */
  void lines(List<String> lines) {
    ElementPath paragraph = next(ElementKind.PARAGRAPH);
    for (String line : lines) {
      set(line, false, MARGIN, textWidth(), Style.BODY, paragraph);
    }
    y += SIZE;
  }

  void mainHeading(String text) {
    set(text, MARGIN, textWidth(), new Style(BundledFont.SANS_BOLD, 15), next(ElementKind.H1));
    y += SIZE * 0.6;
  }

  void heading(String text) {
    keepTogether(60);
    y += SIZE * 0.5;
    set(text, MARGIN, textWidth(), new Style(BundledFont.SANS_BOLD, 12), next(ElementKind.H2));
    y += SIZE * 0.3;
  }

  void paragraph(String text) {
    ElementPath paragraph = next(ElementKind.PARAGRAPH);
    for (String line : text.split("\n", -1)) {
      set(line, MARGIN, textWidth(), Style.BODY, paragraph);
    }
    y += SIZE * 0.7;
  }

  void bullets(List<String> points) {
    ElementPath list = next(ElementKind.LIST);
    for (String point : points) {
      ElementPath element = list.with(ElementKind.POINT, ++last);
      keepTogether(Style.BODY.leading());
      text(
          "\u2022",
          false,
          new Line(MARGIN + 4, INDENT, y + SIZE),
          Style.BODY,
          element.with(ElementKind.LABEL, 0));
      set(
          point,
          MARGIN + INDENT,
          textWidth() - INDENT,
          Style.BODY,
          element.with(ElementKind.POINT_BODY, 0));
      y += SIZE * 0.25;
    }
    y += SIZE * 0.5;
  }

  /** A table whose columns take parts of the width in these shares. */
  void table(List<String> header, List<List<String>> rows, List<Double> shares) {
    ElementPath table = next(ElementKind.TABLE);
    row(
        header,
        shares,
        new Style(BundledFont.SANS_BOLD, 10),
        table.with(ElementKind.ROW, 0),
        ElementKind.COLUMN_HEADER);
    for (List<String> row : rows) {
      row(
          row,
          shares,
          new Style(BundledFont.SANS, 10),
          table.with(ElementKind.ROW, ++last),
          ElementKind.CELL);
    }
    y += SIZE;
  }

  /** All pages, each with a line at its foot. */
  List<PageContent> finish() {
    if (!items.isEmpty() || pages.isEmpty()) {
      endPage();
    }
    return pages;
  }

  private ElementPath next(ElementKind kind) {
    return ElementPath.of(kind, ++last);
  }

  private void row(
      List<String> cells, List<Double> shares, Style style, ElementPath row, ElementKind cell) {
    List<List<String>> wrapped = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = wrap(cells.get(i), shares.get(i) * textWidth() - CELL_GAP, style);
      wrapped.add(lines);
      most = Math.max(most, lines.size());
    }
    keepTogether(Math.min(most, 30) * style.leading() + 6);
    double x = MARGIN;
    double bottom = y;
    for (int i = 0; i < cells.size(); i++) {
      double at = y;
      for (String line : wrapped.get(i)) {
        text(
            line,
            Writing.isRightToLeft(cells.get(i)),
            new Line(x, shares.get(i) * textWidth() - CELL_GAP, at + style.size()),
            style,
            row.with(cell, i));
        at += style.leading();
      }
      bottom = Math.max(bottom, at);
      x += shares.get(i) * textWidth();
    }
    y = bottom + 3;
    items.add(new PageItem.Rule(MARGIN, y, textWidth()));
    y += 5;
  }

  /** Sets a paragraph, from the right edge if its first letter is read from right to left. */
  private void set(String text, double x, double width, Style style, ElementPath element) {
    set(text, Writing.isRightToLeft(text), x, width, style, element);
  }

  private void set(
      String text, boolean rightToLeft, double x, double width, Style style, ElementPath element) {
    for (String line : wrap(text, width, style)) {
      keepTogether(style.leading());
      text(line, rightToLeft, new Line(x, width, y + style.size()), style, element);
      y += style.leading();
    }
  }

  private void text(String text, boolean rightToLeft, Line line, Style style, ElementPath element) {
    if (!text.isEmpty()) {
      double free = line.width() - new TypeFace(style.font()).width(text, style.size());
      items.add(
          new PageItem.ShownText(
              text,
              rightToLeft,
              rightToLeft ? line.x() + free : line.x(),
              line.baseline(),
              style.font(),
              style.size(),
              element));
    }
  }

  private static List<String> wrap(String text, double width, Style style) {
    TypeFace face = new TypeFace(style.font());
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String shown = ShownText.of(text.replaceAll("\\s|\\p{Z}", " "), style.font()).text();
    for (String word : shown.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (face.width(longer, style.size()) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
      while (face.width(line.toString(), style.size()) > width && line.length() > 1) {
        int end = line.length() - 1;
        while (end > 1 && face.width(line.substring(0, end), style.size()) > width) {
          end--;
        }
        lines.add(line.substring(0, end));
        line = new StringBuilder(line.substring(end));
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private void keepTogether(double height) {
    if (y + height > BOTTOM && !items.isEmpty()) {
      endPage();
    }
  }

  private void endPage() {
    pages.add(new PageContent(WIDTH, HEIGHT, items));
    items = new ArrayList<>();
    y = MARGIN;
  }

  private static double textWidth() {
    return WIDTH - 2 * MARGIN;
  }
}
