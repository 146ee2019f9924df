package org.rightsdesk.documents.shaping;

/**
 * What a character does in a syllable of an Indian script.
 *
 * <p>The scripts have their signs at the same places, in blocks of 128 characters each.
 */
enum IndicSign {
  CONSONANT('c'),
  /** The dot that makes another consonant of one. */
  NUKTA('n'),
  /** What takes the vowel from a consonant. */
  VIRAMA('h'),
  VOWEL('v'),
  VOWEL_SIGN('m'),
  /** What is written at the end of a syllable, such as a nasal. */
  MODIFIER('s'),
  JOINER('j'),
  NON_JOINER('w'),
  OTHER('o');

  private final char letter;

  IndicSign(char letter) {
    this.letter = letter;
  }

  /** A letter for it in the grammar of syllables. */
  char letter() {
    return letter;
  }

  static IndicSign of(int point) {
    if (point == Joiners.JOINER) {
      return JOINER;
    }
    if (point == Joiners.NON_JOINER) {
      return NON_JOINER;
    }
    if (point == 0x09F0 || point == 0x09F1) {
      return CONSONANT;
    }
    int place = point & 0x7F;
    int type = Character.getType(point);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (mark) {
      return switch (place) {
        case 0x3C -> NUKTA;
        case 0x4D -> VIRAMA;
        case 0x00, 0x01, 0x02, 0x03, 0x51, 0x52, 0x53, 0x54, 0x70, 0x71 -> MODIFIER;
        default -> VOWEL_SIGN;
      };
    }
    if (type != Character.OTHER_LETTER) {
      return OTHER;
    }
    boolean vowel = (place >= 0x04 && place <= 0x14) || place == 0x60 || place == 0x61;
    boolean deva = point < 0x0980;
    boolean signOfVowel = deva && place >= 0x72 && place <= 0x77;
    return vowel || signOfVowel ? VOWEL : CONSONANT;
  }

  /** Whether a vowel sign is written before the consonants that it is spoken after. */
  static boolean isBefore(int point) {
    return switch (point) {
      case 0x093F, 0x094E, 0x09BF, 0x09C7, 0x09C8, 0x0A3F, 0x0BC6, 0x0BC7, 0x0BC8 -> true;
      default -> false;
    };
  }

  /** Whether it is written right of the consonant, in Bengali. */
  static boolean isRightInBengali(int point) {
    return point == 0x09BE || point == 0x09C0 || point == 0x09D7;
  }

  /** Whether it is the consonant ra, which is written above the next when its vowel is taken. */
  static boolean isRa(int point) {
    return point == 0x0930 || point == 0x09B0 || point == 0x09F0 || point == 0x0A30;
  }
}
