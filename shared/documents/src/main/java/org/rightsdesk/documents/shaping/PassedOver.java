package org.rightsdesk.documents.shaping;

import org.rightsdesk.documents.font.BundledFont;

/** Which glyphs a substitution passes over: the font's table GDEF, by a substitution's flags. */
final class PassedOver {
  private static final int BASE = 1;
  private static final int LIGATURE = 2;
  private static final int MARK = 3;

  private static final int PASS_BASES = 2;
  private static final int PASS_LIGATURES = 4;
  private static final int PASS_MARKS = 8;

  private final LayoutTable table;
  private final int classes;
  private final int markClasses;

  PassedOver(BundledFont font) {
    this.table = LayoutTable.of(font, "GDEF");
    this.classes = table.number(4);
    this.markClasses = table.number(10);
  }

  boolean is(int glyph, int flags) {
    if (flags <= 1 || classes == 0) {
      return false;
    }
    int markClass = flags >> 8;
    return switch (table.glyphClass(classes, glyph)) {
      case BASE -> (flags & PASS_BASES) != 0;
      case LIGATURE -> (flags & PASS_LIGATURES) != 0;
      case MARK ->
          (flags & PASS_MARKS) != 0
              || (markClass != 0
                  && markClasses != 0
                  && table.glyphClass(markClasses, glyph) != markClass);
      default -> false;
    };
  }
}
