package org.rightsdesk.documents.layout;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.shaping.Writing;
import org.rightsdesk.documents.structure.ElementPath;

/** The words and gaps of one line as they come in; where they stand is known when it is full. */
final class TextLine {
  private final double start;
  private final double end;
  private final List<Part> parts = new ArrayList<>();
  private double width;

  /** An empty line between two edges of the page. */
  TextLine(double start, double end) {
    this.start = start;
    this.end = end;
  }

  /** A word or a part of one that is read in one direction, or a gap, whose text is empty. */
  private record Part(String text, int token, double width, int level, ElementPath element) {}

  void word(String text, int token, double wordWidth, int level, ElementPath element) {
    parts.add(new Part(text, token, wordWidth, level, element));
    width += wordWidth;
  }

  void gap(double gapWidth, int level) {
    parts.add(new Part("", 0, gapWidth, level, ElementPath.NONE));
    width += gapWidth;
  }

  /** How much of the line is taken. */
  double width() {
    return width;
  }

  /**
   * The words in their places, in the order in which they are read.
   *
   * @param rightToLeft whether the paragraph begins at the right edge
   */
  List<PlacedWord> place(boolean rightToLeft, double baseline, int number) {
    while (!parts.isEmpty() && parts.getLast().text().isEmpty()) {
      width -= parts.removeLast().width();
    }
    List<Integer> order = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (Part part : parts) {
      order.add(order.size());
      levels.add(part.level());
    }
    double[] places = new double[parts.size()];
    double x = rightToLeft ? end - width : start;
    for (int next : Writing.leftToRight(order, levels)) {
      places[next] = x;
      x += parts.get(next).width();
    }
    List<PlacedWord> words = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Part part = parts.get(i);
      if (!part.text().isEmpty()) {
        Box box =
            new Box(
                places[i], baseline - TextLayout.SIZE * 0.9, part.width(), TextLayout.SIZE * 1.15);
        words.add(new PlacedWord(part.text(), part.token(), box, baseline, number, part.element()));
      }
    }
    return words;
  }
}
