package org.rightsdesk.documents.structure;

import java.util.ArrayList;
import java.util.List;

/** Follows the marks of a text, line by line, and knows the element that each word lies in. */
public final class MarkedLines {
  private enum Kind {
    NONE,
    PARAGRAPH,
    HEADING,
    POINT,
    ROW
  }

  /** A list that is open, and the last of its points. */
  private record OpenList(int list, int point) {}

  private final List<Integer> quotes = new ArrayList<>();
  private final List<OpenList> lists = new ArrayList<>();
  private Kind kind = Kind.NONE;
  private boolean apart;
  private ElementPath path = ElementPath.NONE;
  private ElementPath body = ElementPath.NONE;
  private ElementPath row = ElementPath.NONE;
  private List<Integer> spans = List.of();
  private int table;
  private int column;
  private int last;

  /** The element of the words that follow. */
  public ElementPath path() {
    return path;
  }

  /** Begins a line; the marks at its start are handed over here, those within it one by one. */
  public void begin(String line) {
    int quoted = marks(line, 0, TextMarks.QUOTED);
    if (line.substring(quoted).isBlank()) {
      apart = true;
      return;
    }
    if (quoted != quotes.size()) {
      quote(quoted);
    }
    switch (line.charAt(quoted)) {
      case TextMarks.HEADING -> heading(marks(line, quoted, TextMarks.HEADING));
      case TextMarks.POINT -> {
        int depth = marks(line, quoted, TextMarks.POINT);
        point(depth, line.charAt(quoted + depth) != TextMarks.AFTER_LABEL);
      }
      case TextMarks.ROW -> row(line);
      case TextMarks.CONTINUED -> path = body;
      default -> paragraph();
    }
    apart = false;
  }

  /** Passes a mark within a line. */
  public void pass(int mark) {
    switch (mark) {
      case TextMarks.AFTER_LABEL -> path = body;
      case TextMarks.NEXT_CELL -> {
        column++;
        path = cell(ElementKind.CELL);
      }
      case TextMarks.COLUMN_HEADER -> path = cell(ElementKind.COLUMN_HEADER);
      case TextMarks.ROW_HEADER -> path = cell(ElementKind.ROW_HEADER);
      default -> {}
    }
  }

  private static int marks(String line, int from, char mark) {
    int end = from;
    while (end < line.length() && line.charAt(end) == mark) {
      end++;
    }
    return end - from;
  }

  private void quote(int depth) {
    while (quotes.size() > depth) {
      quotes.removeLast();
    }
    while (quotes.size() < depth) {
      quotes.add(++last);
    }
    kind = Kind.NONE;
  }

  private ElementPath quoted() {
    ElementPath quoted = ElementPath.NONE;
    for (int number : quotes) {
      quoted = quoted.with(ElementKind.QUOTE, number);
    }
    return quoted;
  }

  private void paragraph() {
    if (apart || kind != Kind.PARAGRAPH) {
      body = quoted().with(ElementKind.PARAGRAPH, ++last);
    }
    path = body;
    kind = Kind.PARAGRAPH;
  }

  /** The record has a heading of its own, which those in its text are below. */
  private void heading(int level) {
    body = quoted().with(ElementKind.heading(level + 1), ++last);
    path = body;
    kind = Kind.HEADING;
  }

  private void point(int depth, boolean labelled) {
    if (kind != Kind.POINT) {
      lists.clear();
    }
    while (lists.size() > depth) {
      lists.removeLast();
    }
    if (lists.size() == depth && labelled) {
      lists.set(depth - 1, new OpenList(lists.getLast().list(), ++last));
    }
    while (lists.size() < depth) {
      lists.add(new OpenList(++last, ++last));
    }
    body = quoted();
    ElementPath point = body;
    for (OpenList open : lists) {
      point = body.with(ElementKind.LIST, open.list()).with(ElementKind.POINT, open.point());
      body = point.with(ElementKind.POINT_BODY, 0);
    }
    path = point.with(ElementKind.LABEL, 0);
    kind = Kind.POINT;
  }

  private void row(String line) {
    if (apart || kind != Kind.ROW) {
      table = ++last;
    }
    row = quoted().with(ElementKind.TABLE, table).with(ElementKind.ROW, ++last);
    spans = spans(line);
    column = 0;
    path = cell(ElementKind.CELL);
    kind = Kind.ROW;
  }

  private ElementPath cell(ElementKind cell) {
    return row.with(cell, column, spans.get(column));
  }

  /** For each place of a row, how many columns the cell takes up that begins there. */
  private static List<Integer> spans(String line) {
    List<Integer> spans = new ArrayList<>(List.of(1));
    int begun = 0;
    for (int at = 0; at < line.length(); at++) {
      if (line.charAt(at) == TextMarks.NEXT_CELL) {
        spans.add(1);
        boolean goesOn = at + 1 < line.length() && line.charAt(at + 1) == TextMarks.SPANNED;
        begun = goesOn ? begun : spans.size() - 1;
        spans.set(begun, spans.size() - begun);
      }
    }
    return spans;
  }
}
