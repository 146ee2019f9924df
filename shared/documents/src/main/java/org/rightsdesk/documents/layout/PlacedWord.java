package org.rightsdesk.documents.layout;

import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.structure.ElementPath;

/**
 * A word as it is laid out.
 *
 * @param text as it is shown, each character having a glyph
 * @param token its number among the words of the whole text, from 0; a word that is broken keeps
 *     one number in all its parts; below 0 for a bar between cells
 * @param box its place on the page
 * @param baseline in points from the top
 * @param line on the page, from 0
 * @param element what it lies in, {@link ElementPath#NONE} for a bar between cells
 */
public record PlacedWord(
    String text, int token, Box box, double baseline, int line, ElementPath element) {
  /** The number of a bar between cells, before which there were so many in the whole text. */
  static int bar(int before) {
    return -1 - before;
  }
}
