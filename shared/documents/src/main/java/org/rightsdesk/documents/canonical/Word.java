package org.rightsdesk.documents.canonical;

/**
 * A word that shows in the page's picture: its own shape was found there, or a machine read it.
 *
 * @param text what it says, never empty, without white space
 * @param box where it stands
 * @param line the number of its line on the page, from 0 in reading order
 */
public record Word(String text, Box box, int line) {
  public Word {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a word is blank");
    }
  }
}
