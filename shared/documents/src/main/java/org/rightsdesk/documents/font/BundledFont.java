package org.rightsdesk.documents.font;

import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A font that we carry with us: Liberation in its styles for Latin, Greek, Cyrillic and Hebrew, and
 * one font for each script beyond them.
 *
 * <p>A font is read when it is first asked for. Parsed fonts are not safe for use by several
 * threads at once, so each thread has its own.
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
  MONO_BOLD_ITALIC(Family.MONO, true, true),
  /** For Arabic, and for Persian, Urdu and others that are written with its letters. */
  ARABIC("NotoSansArabic-Regular"),
  DEVANAGARI("NotoSansDevanagari-Regular"),
  BENGALI("NotoSansBengali-Regular"),
  GURMUKHI("NotoSansGurmukhi-Regular"),
  TAMIL("NotoSansTamil-Regular"),
  /** For Chinese, simplified and traditional, and for the signs of Japanese. */
  CHINESE("DroidSansFallbackFull"),
  KOREAN("NanumSquareR");

  private final String postScriptName;

  BundledFont(Family family, boolean bold, boolean italic) {
    this(family.font(bold, italic));
  }

  BundledFont(String postScriptName) {
    this.postScriptName = postScriptName;
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

    private String font(boolean bold, boolean italic) {
      String style = (bold ? "Bold" : "") + (italic ? "Italic" : "");
      return "Liberation" + label + "-" + (style.isEmpty() ? "Regular" : style);
    }
  }

  /** The font of a family in a style. */
  static BundledFont of(Family family, boolean bold, boolean italic) {
    String wanted = family.font(bold, italic);
    for (BundledFont font : values()) {
      if (font.postScriptName.equals(wanted)) {
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
    return postScriptName;
  }
}
