package org.rightsdesk.documents.font;

import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A font that we carry with us, for Latin, Greek and Cyrillic.
 *
 * <p>Parsed fonts are not safe for use by several threads at once, so each thread has its own.
 */
public enum BundledFont {
  SANS(Family.SANS, false, false),
  SANS_BOLD(Family.SANS, true, false),
  SANS_ITALIC(Family.SANS, false, true),
  SANS_BOLD_ITALIC(Family.SANS, true, true),
  SERIF(Family.SERIF, false, false),
  SERIF_BOLD(Family.SERIF, true, false),
  SERIF_ITALIC(Family.SERIF, false, true),
  SERIF_BOLD_ITALIC(Family.SERIF, true, true),
  MONO(Family.MONO, false, false),
  MONO_BOLD(Family.MONO, true, false),
  MONO_ITALIC(Family.MONO, false, true),
  MONO_BOLD_ITALIC(Family.MONO, true, true);

  private final Family family;
  private final boolean bold;
  private final boolean italic;

  BundledFont(Family family, boolean bold, boolean italic) {
    this.family = family;
    this.bold = bold;
    this.italic = italic;
  }

  /** The shape of letters that a font belongs to. */
  enum Family {
    SANS("Sans"),
    SERIF("Serif"),
    MONO("Mono");

    private final String label;

    Family(String label) {
      this.label = label;
    }
  }

  /** The font of a family in a style. */
  static BundledFont of(Family family, boolean bold, boolean italic) {
    for (BundledFont font : values()) {
      if (font.family == family && font.bold == bold && font.italic == italic) {
        return font;
      }
    }
    throw new IllegalStateException("every family has four styles");
  }

  /** The font, parsed for this thread. */
  public TrueTypeFont trueType() {
    return ParsedFonts.get(this);
  }

  /** Its name, as it is written into files that embed it. */
  public String postScriptName() {
    String style = (bold ? "Bold" : "") + (italic ? "Italic" : "");
    return "Liberation" + family.label + "-" + (style.isEmpty() ? "Regular" : style);
  }
}
