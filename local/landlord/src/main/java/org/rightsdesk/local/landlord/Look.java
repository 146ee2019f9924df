package org.rightsdesk.local.landlord;

/** How a document is set. */
enum Look {
  LETTER(Face.SANS, Face.SANS_BOLD, 10.5f, false),
  AGREEMENT(Face.SERIF, Face.SERIF_BOLD, 12.5f, false),
  MAIL(Face.SANS, Face.SANS_BOLD, 10f, false),
  MACHINE(Face.MONO, Face.MONO_BOLD, 9f, false),
  /** Printed labels, filled in by hand. */
  FORM(Face.SANS, Face.SANS_BOLD, 10f, true),
  /** Written by hand all through. */
  HAND(Face.SERIF_ITALIC, Face.SERIF_ITALIC, 14.5f, true);

  private final Face face;
  private final Face bold;
  private final float size;
  private final boolean handwritten;

  Look(Face face, Face bold, float size, boolean handwritten) {
    this.face = face;
    this.bold = bold;
    this.size = size;
    this.handwritten = handwritten;
  }

  Face face() {
    return face;
  }

  Face bold() {
    return bold;
  }

  float size() {
    return size;
  }

  /** Whether the values of its fields are written by hand. */
  boolean handwritten() {
    return handwritten;
  }
}
