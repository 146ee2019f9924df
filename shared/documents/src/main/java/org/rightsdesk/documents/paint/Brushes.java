package org.rightsdesk.documents.paint;

/**
 * What is kept from one page of a document to the next: nothing of what is on the pages but the
 * shapes of characters.
 */
record Brushes(
    Canvas canvas,
    GlyphOutlines outlines,
    GlyphMasks masks,
    LatinLetters latin,
    MendedFonts fonts) {
  Brushes() {
    this(
        new Canvas(), new GlyphOutlines(), new GlyphMasks(), new LatinLetters(), new MendedFonts());
  }
}
