package org.rightsdesk.documents.shaping;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The two characters without a shape that say whether their neighbours join. */
public final class Joiners {
  static final int NON_JOINER = 0x200C;
  static final int JOINER = 0x200D;

  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.TAMIL);

  private Joiners() {}

  static boolean is(int point) {
    return point == NON_JOINER || point == JOINER;
  }

  /** Whether a character is a joiner that changes how the character before it is shown. */
  public static boolean matters(int before, int point) {
    return is(point) && JOINING.contains(UnicodeScript.of(before));
  }
}
