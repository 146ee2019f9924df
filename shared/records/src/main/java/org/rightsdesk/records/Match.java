package org.rightsdesk.records;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a search found something.
 *
 * @param name how like the name is
 * @param address how like the address is
 * @param reference whether a reference that the person gave is on it
 */
public record Match(Likeness name, Likeness address, boolean reference) {
  /** How sure a match is. */
  public enum Strength {
    /** It is about the person. */
    STRONG,
    /** It is likely to be about the person; an officer looks. */
    POSSIBLE,
    /** It may be about somebody else: the name alone, or the address alone. */
    WEAK
  }

  /** How sure the match is. A name alone at another address is weak, and is never left out. */
  public Strength strength() {
    boolean sameName = name == Likeness.SAME;
    boolean sameAddress = address == Likeness.SAME;
    if ((sameName && (sameAddress || reference)) || (sameAddress && reference)) {
      return Strength.STRONG;
    }
    boolean addressMayBeTheSame = address == Likeness.SIMILAR || address == Likeness.UNKNOWN;
    boolean nameMayBeTheSame = name == Likeness.SIMILAR || name == Likeness.UNKNOWN;
    if ((sameName && addressMayBeTheSame)
        || (sameAddress && nameMayBeTheSame)
        || (reference && name == Likeness.SIMILAR)) {
      return Strength.POSSIBLE;
    }
    return Strength.WEAK;
  }

  /** The reason as an officer reads it: "Same name, another address". */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    if (reference) {
      parts.add("same reference");
    }
    if (name == Likeness.SAME && address == Likeness.SAME) {
      parts.add("same name and address");
    } else {
      parts.add(
          switch (name) {
            case SAME -> "same name";
            case SIMILAR -> "similar name";
            case UNKNOWN -> "no name on it";
            case DIFFERENT -> "another name";
          });
      parts.add(
          switch (address) {
            case SAME -> "same address";
            case SIMILAR -> "similar address";
            case UNKNOWN -> "no address to compare";
            case DIFFERENT -> "another address";
          });
    }
    String sentence = String.join(", ", parts);
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** Whether it is worth showing at all. */
  boolean found() {
    boolean addressMayBeTheSame = address == Likeness.SIMILAR || address == Likeness.UNKNOWN;
    return reference
        || name == Likeness.SAME
        || address == Likeness.SAME
        || (name == Likeness.SIMILAR && addressMayBeTheSame)
        || (name == Likeness.UNKNOWN && address == Likeness.SIMILAR);
  }
}
