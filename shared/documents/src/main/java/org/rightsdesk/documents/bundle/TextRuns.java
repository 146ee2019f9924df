package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.layout.TextLayout;
import org.rightsdesk.documents.redaction.LayerWord;
import org.rightsdesk.documents.shaping.Writing;

/** Joins laid-out words into runs that can be written as one text. */
final class TextRuns {
  /** The widest gap that is one space, in sizes of type. */
  private static final double SPACE = 0.35;

  /** The gap below which two parts are one word. */
  private static final double TOUCHING = 0.1;

  private TextRuns() {}

  /** Words of one line, one direction and one element that stand one space apart or none. */
  static List<List<LayerWord>> of(List<LayerWord> words) {
    List<List<LayerWord>> runs = new ArrayList<>();
    for (LayerWord word : words) {
      if (runs.isEmpty() || !follows(runs.getLast().getLast(), word)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(word);
    }
    return runs;
  }

  static String text(List<LayerWord> run) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < run.size(); i++) {
      if (i > 0 && gap(run.get(i - 1), run.get(i)) > TOUCHING) {
        text.append(' ');
      }
      text.append(run.get(i).text());
    }
    return text.toString();
  }

  private static boolean follows(LayerWord before, LayerWord next) {
    double gap = gap(before, next);
    return before.line() == next.line()
        && before.element().equals(next.element())
        && isRightToLeft(before) == isRightToLeft(next)
        && gap > -TOUCHING
        && gap < TextLayout.SIZE * SPACE;
  }

  /** From a word to the next in the direction in which they are read. */
  private static double gap(LayerWord before, LayerWord next) {
    return isRightToLeft(before)
        ? before.box().x() - next.box().right()
        : next.box().x() - before.box().right();
  }

  private static boolean isRightToLeft(LayerWord word) {
    return Writing.isRightToLeft(word.text());
  }
}
