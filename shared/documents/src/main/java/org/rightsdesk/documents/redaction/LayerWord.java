package org.rightsdesk.documents.redaction;

import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.structure.ElementPath;

/**
 * A word of the text layer of a redacted page.
 *
 * @param text the word, or {@value RedactedRecord#TOKEN} where a panel lies
 * @param box where it stands
 * @param line the number of its line, from 0
 * @param element what it lies in, in the text route; {@link ElementPath#NONE} over a picture, and
 *     for bars between cells
 */
public record LayerWord(String text, Box box, int line, ElementPath element) {
  /** A word over a picture. */
  public LayerWord(String text, Box box, int line) {
    this(text, box, line, ElementPath.NONE);
  }
}
