package org.rightsdesk.documents.paint;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters of one base line, in the order in which they stand. */
final class GlyphLine {
  /** How far a base line may shift within a line, as for raised figures, in sizes of type. */
  private static final double SAME_LINE = 0.35;

  /** The gap that parts words, in sizes of type. */
  private static final double WORD_GAP = 0.13;

  /** The gap that parts columns, in sizes of type. */
  private static final double COLUMN_GAP = 2.0;

  /** How near two equal characters stand that were painted twice to look bold, in sizes. */
  private static final double TWICE = 0.12;

  /** A character in the direction of its line. */
  private record Placed(Glyph glyph, double along, double across, double end) {}

  private final List<Placed> placed;

  private GlyphLine(List<Placed> placed) {
    this.placed = placed;
  }

  /** The lines of characters that are written in about the same direction. */
  static List<GlyphLine> split(List<Glyph> glyphs, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    List<Placed> all = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      Point2D origin = glyph.origin();
      double along = origin.getX() * cos + origin.getY() * sin;
      double across = origin.getY() * cos - origin.getX() * sin;
      double width = glyph.advance().getX() * cos + glyph.advance().getY() * sin;
      all.add(
          new Placed(
              glyph, Math.min(along, along + width), across, Math.max(along, along + width)));
    }
    all.sort(Comparator.comparingDouble(Placed::across).thenComparingDouble(Placed::along));
    List<GlyphLine> lines = new ArrayList<>();
    List<Placed> current = new ArrayList<>();
    double base = 0;
    for (Placed next : all) {
      if (!current.isEmpty() && next.across() - base > SAME_LINE * next.glyph().size()) {
        columns(current, lines);
        current = new ArrayList<>();
      }
      if (current.isEmpty()) {
        base = next.across();
      }
      current.add(next);
    }
    columns(current, lines);
    return lines;
  }

  private static void columns(List<Placed> line, List<GlyphLine> lines) {
    line.sort(
        Comparator.comparingDouble(Placed::along).thenComparingInt(one -> one.glyph().order()));
    List<Placed> column = new ArrayList<>();
    double end = 0;
    for (Placed next : line) {
      if (!column.isEmpty() && next.along() - end > COLUMN_GAP * next.glyph().size()) {
        lines.add(new GlyphLine(column));
        column = new ArrayList<>();
      }
      if (column.isEmpty()) {
        end = next.end();
      }
      column.add(next);
      end = Math.max(end, next.end());
    }
    if (!column.isEmpty()) {
      lines.add(new GlyphLine(column));
    }
  }

  /** When its first character was painted. */
  int order() {
    int first = Integer.MAX_VALUE;
    for (Placed one : placed) {
      first = Math.min(first, one.glyph().order());
    }
    return first;
  }

  /** Its words, each a list of characters without spaces. */
  List<List<Glyph>> words() {
    List<List<Glyph>> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    Placed before = placed.getFirst();
    for (int i = 0; i < placed.size(); i++) {
      Placed next = placed.get(i);
      if (i > 0 && isTwice(before, next)) {
        continue;
      }
      boolean gap = next.along() - before.end() > WORD_GAP * next.glyph().size();
      if ((gap || next.glyph().isSpace()) && !word.isEmpty()) {
        words.add(word);
        word = new ArrayList<>();
      }
      if (!next.glyph().isSpace()) {
        word.add(next.glyph());
      }
      before = next;
    }
    if (!word.isEmpty()) {
      words.add(word);
    }
    return words;
  }

  private static boolean isTwice(Placed before, Placed next) {
    return before.glyph().text().equals(next.glyph().text())
        && !next.glyph().isSpace()
        && Math.abs(next.along() - before.along()) < TWICE * next.glyph().size();
  }
}
