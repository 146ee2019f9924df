package org.rightsdesk.documents.text;

import java.util.List;
import org.rightsdesk.documents.canonical.HiddenContent;

/**
 * Tells of text that was read in Windows-1252 for want of a sign, and hardly is.
 *
 * <p>What is in another encoding then reads as accented letters in a row, which no language writes.
 */
public final class DoubtfulEncoding {
  static final String NOTE =
      "It could not be told in which encoding the text is: check that it reads well.";

  /** Fewer could be a name or two. */
  private static final int FEWEST = 8;

  private static final char LOW_QUOTATION_MARK = '\u201A';

  private static final char FLORIN = '\u0192';

  private DoubtfulEncoding() {}

  /** What the officer is to know of a text, if anything. */
  public static List<HiddenContent> notes(String text) {
    long accented = text.chars().filter(DoubtfulEncoding::isAccented).count();
    long others = text.chars().filter(Character::isLetter).count() - accented;
    return accented < FEWEST || accented < others
        ? List.of()
        : List.of(new HiddenContent(HiddenContent.Kind.PASSED_OVER, NOTE));
  }

  /** Japanese begins most of its letters with what is a low quotation mark or a florin here. */
  private static boolean isAccented(int character) {
    return (character >= 0xC0 && character <= 0xFF)
        || character == LOW_QUOTATION_MARK
        || character == FLORIN;
  }
}
