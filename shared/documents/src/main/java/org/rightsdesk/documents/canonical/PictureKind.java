package org.rightsdesk.documents.canonical;

/** What a page's picture is like, which decides how it is written. */
public enum PictureKind {
  /** Dark on light without colour: sixteen greys are enough. */
  TEXT,
  /** Tones without colour. */
  GREY_PHOTOGRAPH,
  /** Colour. */
  COLOUR
}
