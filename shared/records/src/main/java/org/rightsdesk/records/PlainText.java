package org.rightsdesk.records;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Text as it is compared: small letters without accents, in words of letters and digits. */
final class PlainText {
  private static final Map<String, String> LETTERS =
      Map.of(
          "ø", "o", "ł", "l", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ı",
          "i");

  private PlainText() {}

  /** Takes away case, accents and apostrophes. */
  static String of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’‘`´]", "");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }

  /** The words of text that {@link #of} made plain. */
  static List<String> words(String plain) {
    return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
