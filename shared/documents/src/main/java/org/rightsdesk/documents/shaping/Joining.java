package org.rightsdesk.documents.shaping;

/** How an Arabic letter joins its neighbours: the property Joining_Type of Unicode 16. */
enum Joining {
  DUAL(true, true),
  RIGHT(true, false),
  CAUSING(true, true),
  NONE(false, false),
  TRANSPARENT(false, false);

  /** The first and last of the letters that join only the letter before them. */
  private static final int[][] RIGHT_ONLY = {
    {0x0622, 0x0625}, {0x0627, 0x0627}, {0x0629, 0x0629}, {0x062F, 0x0632}, {0x0648, 0x0648},
    {0x0671, 0x0673}, {0x0675, 0x0677}, {0x0688, 0x0699}, {0x06C0, 0x06C0}, {0x06C3, 0x06CB},
    {0x06CD, 0x06CD}, {0x06CF, 0x06CF}, {0x06D2, 0x06D3}, {0x06D5, 0x06D5}, {0x06EE, 0x06EF},
    {0x0759, 0x075B}, {0x076B, 0x076C}, {0x0771, 0x0771}, {0x0773, 0x0774}, {0x0778, 0x0779},
    {0x08AA, 0x08AC}, {0x08AE, 0x08AE}, {0x08B1, 0x08B2}, {0x08B9, 0x08B9}
  };

  private static final int HAMZA = 0x0621;
  private static final int HIGH_HAMZA = 0x0674;
  private static final int STRETCH = 0x0640;
  private static final int LAST = 0x08FF;

  private final boolean backwards;
  private final boolean forwards;

  Joining(boolean backwards, boolean forwards) {
    this.backwards = backwards;
    this.forwards = forwards;
  }

  /** Whether it joins the letter before it. */
  boolean backwards() {
    return backwards;
  }

  /** Whether it joins the letter after it. */
  boolean forwards() {
    return forwards;
  }

  static Joining of(int point) {
    if (Character.getType(point) == Character.NON_SPACING_MARK) {
      return TRANSPARENT;
    }
    if (point == STRETCH || point == Joiners.JOINER) {
      return CAUSING;
    }
    if (point == HAMZA || point == HIGH_HAMZA || point > LAST || !Character.isLetter(point)) {
      return NONE;
    }
    for (int[] range : RIGHT_ONLY) {
      if (point >= range[0] && point <= range[1]) {
        return RIGHT;
      }
    }
    return DUAL;
  }
}
