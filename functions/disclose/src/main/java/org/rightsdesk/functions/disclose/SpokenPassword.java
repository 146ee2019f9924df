package org.rightsdesk.functions.disclose;

import java.util.random.RandomGenerator;
import org.rightsdesk.domain.people.PersonalText;

/**
 * A password that is told by telephone or in a letter and typed by hand, such as {@code
 * dh4k-7mrx-a29w-ykf6}.
 *
 * <p>Sixteen of eighteen characters, about 66 bits, since who has the file may guess as long as
 * they like. No two of them look alike, and of letters that sound alike there is one.
 */
final class SpokenPassword {
  private static final String ALPHABET = "adfhjkmruwxy246789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private SpokenPassword() {}

  /** Draws one. The generator must be one that cannot be guessed. */
  static PersonalText draw(RandomGenerator random) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        drawn.append('-');
      }
      drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new PersonalText(drawn.toString());
  }
}
