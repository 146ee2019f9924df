package org.rightsdesk.documents.layout;

import org.rightsdesk.documents.canonical.Box;

/**
 * A word as it is laid out.
 *
 * @param text as it is shown, each character having a glyph
 * @param token its number among the words of the whole text, from 0; a word that is broken keeps
 *     one number in all its parts
 * @param box its place on the page
 * @param baseline in points from the top
 * @param line on the page, from 0
 */
public record PlacedWord(String text, int token, Box box, double baseline, int line) {}
