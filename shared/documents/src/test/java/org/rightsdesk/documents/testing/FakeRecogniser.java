package org.rightsdesk.documents.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;
import org.rightsdesk.documents.recognition.RecognisedWord;
import org.rightsdesk.documents.recognition.TextRecogniser;

/**
 * Finds where words stand by the gaps between them, and takes their letters from what it is told
 * the pictures say.
 */
public final class FakeRecogniser implements TextRecogniser {
  private static final int INK = 150;
  private static final int WORD_GAP = 6;
  private static final int LINE_GAP = 4;

  private final List<String> told;
  private int calls;

  /** A recogniser of pictures that say these words, from the first on. */
  public FakeRecogniser(String... lines) {
    this.told = List.of(String.join(" ", lines).split(" ", -1));
  }

  /** How many pictures it was given. */
  public int calls() {
    return calls;
  }

  @Override
  public Optional<List<RecognisedWord>> recognise(PagePicture picture) {
    calls++;
    List<RecognisedWord> words = new ArrayList<>();
    int line = 0;
    for (int[] rows : runs(picture.height(), LINE_GAP, y -> inkInRow(picture, y))) {
      for (int[] columns :
          runs(picture.width(), WORD_GAP, x -> inkInColumn(picture, x, rows[0], rows[1]))) {
        PixelArea area = new PixelArea(columns[0], rows[0], columns[1], rows[1]);
        words.add(new RecognisedWord(told.get(words.size() % told.size()), area, line, 90));
      }
      line++;
    }
    return Optional.of(words);
  }

  private static boolean inkInRow(PagePicture picture, int y) {
    for (int x = 0; x < picture.width(); x++) {
      if (picture.lightness(x, y) < INK) {
        return true;
      }
    }
    return false;
  }

  private static boolean inkInColumn(PagePicture picture, int x, int top, int bottom) {
    for (int y = top; y < bottom; y++) {
      if (picture.lightness(x, y) < INK) {
        return true;
      }
    }
    return false;
  }

  /** Where ink is, from and to, with gaps of at least so much between. */
  private static List<int[]> runs(int length, int gap, java.util.function.IntPredicate ink) {
    List<int[]> runs = new ArrayList<>();
    for (int at = 0; at < length; at++) {
      if (!ink.test(at)) {
        continue;
      }
      if (!runs.isEmpty() && at - runs.getLast()[1] < gap) {
        runs.getLast()[1] = at + 1;
      } else {
        runs.add(new int[] {at, at + 1});
      }
    }
    return runs;
  }
}
