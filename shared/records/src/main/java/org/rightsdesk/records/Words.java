package org.rightsdesk.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words by which an index names the constants of an enumeration. */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finds the constant for a word, whatever its case and whether it has hyphens or spaces. */
  static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(wanted))
        .findFirst();
  }

  static String all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
  }
}
