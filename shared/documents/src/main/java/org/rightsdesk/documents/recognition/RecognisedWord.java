package org.rightsdesk.documents.recognition;

import org.rightsdesk.documents.picture.PixelArea;

/**
 * A word as a machine read it.
 *
 * @param text never blank
 * @param area where it stands in the picture
 * @param line the number of its line, from 0 in reading order
 * @param confidence how sure the machine is, from 0 to 100
 */
public record RecognisedWord(String text, PixelArea area, int line, double confidence) {
  public RecognisedWord {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a word is blank");
    }
  }
}
