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
public record Match(Comparison name, Comparison address, boolean reference) {
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
    boolean sameName = name == Comparison.SAME;
    boolean sameAddress = address == Comparison.SAME;
    if ((sameName && (sameAddress || reference)) || (sameAddress && reference)) {
      return Strength.STRONG;
    }
    boolean addressMayBeTheSame = address == Comparison.SIMILAR || address == Comparison.UNKNOWN;
    boolean nameMayBeTheSame = name == Comparison.SIMILAR || name == Comparison.UNKNOWN;
    if ((sameName && addressMayBeTheSame)
        || (sameAddress && nameMayBeTheSame)
        || (reference && name == Comparison.SIMILAR)) {
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
    if (name == Comparison.SAME && address == Comparison.SAME) {
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
    boolean addressMayBeTheSame = address == Comparison.SIMILAR || address == Comparison.UNKNOWN;
    return reference
        || name == Comparison.SAME
        || address == Comparison.SAME
        || (name == Comparison.SIMILAR && addressMayBeTheSame)
        || (name == Comparison.UNKNOWN && address == Comparison.SIMILAR);
  }
}
