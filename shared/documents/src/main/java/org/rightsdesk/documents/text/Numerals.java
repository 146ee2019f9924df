package org.rightsdesk.documents.text;

import java.util.Locale;

/** Numbers as lists write them. */
public final class Numerals {
  private static final int LETTERS = 26;
  private static final int MOST_ROMAN = 3_999;

  private Numerals() {}

  /** A number in small Roman numerals; one that they do not have, in digits. */
  public static String roman(int number) {
    if (number < 1 || number > MOST_ROMAN) {
      return String.valueOf(number);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        roman.append(signs[i]);
        rest -= values[i];
      }
    }
    return roman.toString();
  }

  /** A number in small letters as Word counts, where aa and bb come after z; else in digits. */
  public static String repeatedLetters(int number) {
    if (number < 1 || number > LETTERS * 20) {
      return String.valueOf(number);
    }
    return letter(number).repeat((number - 1) / LETTERS + 1);
  }

  /** A number in small letters as web pages count, where aa and ab come after z; else in digits. */
  public static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, letter(rest));
    }
    return letters.isEmpty() ? String.valueOf(number) : letters.toString();
  }

  /** What is written in small letters, in capitals. */
  public static String capitals(String written) {
    return written.toUpperCase(Locale.ROOT);
  }

  private static String letter(int number) {
    return String.valueOf((char) ('a' + (number - 1) % LETTERS));
  }
}
