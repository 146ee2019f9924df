package org.rightsdesk.documents.shaping;

/**
 * A glyph in its place, and what it says.
 *
 * @param number in its font
 * @param text what it stands for when its run is read; a glyph that stands with others for one
 *     character says a part of it, or {@value #NOTHING}
 */
public record ShapedGlyph(int number, String text) {
  /** What a glyph says that has no character left to say: an invisible character without width. */
  static final String NOTHING = "\u2060";
}
