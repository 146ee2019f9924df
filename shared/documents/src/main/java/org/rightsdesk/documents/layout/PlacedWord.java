package org.rightsdesk.documents.layout;

import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.structure.ElementPath;

/**
 * A word as it is laid out.
 *
 * @param text as it is shown, each character having a glyph
 * @param token its number among the words of the whole text, from 0; a word that is broken keeps
 *     one number in all its parts, and a bar between cells has {@link #NO_TOKEN}
 * @param box its place on the page
 * @param baseline in points from the top
 * @param line on the page, from 0
 * @param element what it lies in, {@link ElementPath#NONE} for a bar between cells
 */
public record PlacedWord(
    String text, int token, Box box, double baseline, int line, ElementPath element) {
  /** The number of what is no word of the text. */
  public static final int NO_TOKEN = -1;
}
