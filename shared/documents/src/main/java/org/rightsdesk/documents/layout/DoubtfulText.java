package org.rightsdesk.documents.layout;

/**
 * Tells text that was read in Windows-1252 for want of a sign, and hardly is.
 *
 * <p>What is in another encoding then reads as accented letters in a row, which no language writes.
 */
public final class DoubtfulText {
  /** Fewer could be a name or two. */
  private static final int FEWEST = 8;

  private static final char LOW_QUOTATION_MARK = '\u201A';

  private static final char FLORIN = '\u0192';

  private DoubtfulText() {}

  /** Whether a text is such. */
  public static boolean is(String text) {
    long accented = text.chars().filter(DoubtfulText::isAccented).count();
    long others = text.chars().filter(Character::isLetter).count() - accented;
    return accented >= FEWEST && accented >= others;
  }

  /** Japanese begins most of its letters with what is a low quotation mark or a florin here. */
  private static boolean isAccented(int character) {
    return (character >= 0xC0 && character <= 0xFF)
        || character == LOW_QUOTATION_MARK
        || character == FLORIN;
  }
}
