package org.rightsdesk.documents.paint;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;

/**
 * Puts characters together into words and lines by where they stand, however they were painted.
 *
 * <p>Lines come in the order in which their first character was painted, which is nearly always the
 * order of reading.
 */
final class WordFinder {
  /** The angle between two directions of writing, in parts of a circle. */
  private static final int DIRECTIONS = 72;

  private final double pixelsPerPoint;
  private final Predicate<Glyph> shows;
  private Point2D lastUp = new Point2D.Double();
  private int lastDirection;

  WordFinder(double pixelsPerPoint, Predicate<Glyph> shows) {
    this.pixelsPerPoint = pixelsPerPoint;
    this.shows = shows;
  }

  FoundText find(List<Glyph> glyphs) {
    TreeMap<Integer, List<Glyph>> byDirection = new TreeMap<>();
    for (Glyph glyph : glyphs) {
      if (!glyph.text().isEmpty() && glyph.size() > 0) {
        byDirection.computeIfAbsent(direction(glyph), key -> new ArrayList<>()).add(glyph);
      }
    }
    List<GlyphLine> lines = new ArrayList<>();
    byDirection.forEach(
        (direction, ofDirection) ->
            lines.addAll(GlyphLine.split(ofDirection, direction * 2 * Math.PI / DIRECTIONS)));
    lines.sort(Comparator.comparingInt(GlyphLine::order));
    return collect(lines);
  }

  /** The direction of a character, which is nearly always that of the one before. */
  private int direction(Glyph glyph) {
    if (!glyph.up().equals(lastUp)) {
      lastUp = glyph.up();
      double turn = Math.atan2(lastUp.getX(), -lastUp.getY()) / (2 * Math.PI);
      lastDirection = Math.floorMod(Math.round(turn * DIRECTIONS), DIRECTIONS);
    }
    return lastDirection;
  }

  private FoundText collect(List<GlyphLine> lines) {
    List<Word> words = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    int number = 0;
    for (GlyphLine line : lines) {
      StringBuilder unseen = new StringBuilder();
      int before = words.size();
      for (List<Glyph> run : line.words()) {
        separate(run, number, words, unseen);
      }
      if (words.size() > before) {
        number++;
      }
      if (!unseen.isEmpty()) {
        hidden.add(unseen.toString());
      }
    }
    return new FoundText(words, hidden);
  }

  /** Keeps the letters that show and mean what they show, and tells the others. */
  private void separate(List<Glyph> run, int line, List<Word> words, StringBuilder unseen) {
    BitSet shown = new BitSet(run.size());
    for (int i = 0; i < run.size(); i++) {
      if (run.get(i).hasRoomForItsText() && shows.test(run.get(i))) {
        shown.set(i);
      }
    }
    List<Glyph> part = new ArrayList<>();
    boolean unseenBefore = false;
    for (int i = 0; i < run.size(); i++) {
      if (shown.get(i)) {
        part.add(run.get(i));
        unseenBefore = false;
        continue;
      }
      addWord(part, line, words);
      part.clear();
      if (!unseenBefore && !unseen.isEmpty()) {
        unseen.append(' ');
      }
      unseen.append(run.get(i).text().strip());
      unseenBefore = true;
    }
    addWord(part, line, words);
  }

  private void addWord(List<Glyph> part, int line, List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : part) {
      text.append(glyph.text().strip());
    }
    if (text.isEmpty()) {
      return;
    }
    java.awt.geom.Rectangle2D area = part.getFirst().bounds();
    part.forEach(glyph -> area.add(glyph.bounds()));
    Box box =
        Box.ofEdges(
            points(area.getMinX()),
            points(area.getMinY()),
            points(area.getMaxX()),
            points(area.getMaxY()));
    String logical = WrittenOrder.logical(text.toString());
    words.add(new Word(logical.replace(" ", ""), box, line));
  }

  /** In points, rounded to hundredths, so that records are short and the same everywhere. */
  private double points(double pixels) {
    return Math.round(pixels / pixelsPerPoint * 100) / 100.0;
  }
}
