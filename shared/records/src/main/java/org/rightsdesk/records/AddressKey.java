package org.rightsdesk.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as it is compared: its postcode, its flat, its numbers and its words.
 *
 * @param postcode in small letters without a space
 * @param flat what follows "Flat", "Apartment" and the like
 * @param numbers the flat and every other number, in order of the letters
 * @param words what is left, with the common kinds of street shortened
 */
record AddressKey(
    Optional<String> postcode, Optional<String> flat, List<String> numbers, Set<String> words) {
  private static final Pattern POSTCODE =
      Pattern.compile("\\b([a-z]{1,2}[0-9][a-z0-9]?)[\\s.-]*([0-9][a-z]{2})\\b");

  private static final Set<String> FLATS =
      Set.of("flat", "flt", "apartment", "apt", "unit", "room", "maisonette");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("street", "st"),
          Map.entry("saint", "st"),
          Map.entry("road", "rd"),
          Map.entry("avenue", "ave"),
          Map.entry("lane", "ln"),
          Map.entry("terrace", "ter"),
          Map.entry("terr", "ter"),
          Map.entry("close", "cl"),
          Map.entry("court", "ct"),
          Map.entry("crt", "ct"),
          Map.entry("drive", "dr"),
          Map.entry("place", "pl"),
          Map.entry("gardens", "gdns"),
          Map.entry("crescent", "cres"),
          Map.entry("house", "hse"),
          Map.entry("building", "bldg"));

  private static final Set<String> COMMON = Set.copyOf(SHORT.values());

  static AddressKey of(String address) {
    String plain = PlainText.of(address);
    Optional<String> postcode = Optional.empty();
    Matcher matcher = POSTCODE.matcher(plain);
    int start = 0;
    while (matcher.find(start)) {
      postcode = Optional.of(matcher.group(1) + matcher.group(2));
      plain = plain.substring(0, matcher.start()) + " " + plain.substring(matcher.end());
      start = matcher.start();
      matcher = POSTCODE.matcher(plain);
    }
    return parts(postcode, PlainText.words(plain));
  }

  private static AddressKey parts(Optional<String> postcode, List<String> all) {
    Optional<String> flat = Optional.empty();
    List<String> numbers = new ArrayList<>();
    Set<String> words = new TreeSet<>();
    for (int index = 0; index < all.size(); index++) {
      String word = all.get(index);
      boolean more = index + 1 < all.size();
      if (FLATS.contains(word) && more) {
        index++;
        flat = Optional.of(all.get(index));
        numbers.add(all.get(index));
      } else if (word.chars().allMatch(Character::isDigit) && more && letter(all.get(index + 1))) {
        index++;
        numbers.add(word + all.get(index));
      } else if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
      } else {
        words.add(SHORT.getOrDefault(word, word));
      }
    }
    Collections.sort(numbers);
    return new AddressKey(postcode, flat, List.copyOf(numbers), Set.copyOf(words));
  }

  private static boolean letter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  Comparison compare(AddressKey other) {
    if (isBlank() || other.isBlank()) {
      return Comparison.UNKNOWN;
    }
    Comparison numbersAre = compareNumbers(other);
    int shared = sharedNames(other);
    if (postcode.isPresent() && postcode.equals(other.postcode)) {
      return samePostcode(other, numbersAre, shared);
    }
    if (numbersAre == Comparison.DIFFERENT || shared == 0) {
      return Comparison.DIFFERENT;
    }
    boolean postcodeMissing = postcode.isEmpty() || other.postcode.isEmpty();
    boolean oneHoldsTheOther = words.containsAll(other.words) || other.words.containsAll(words);
    if (postcodeMissing && oneHoldsTheOther && shared > 1 && numbersAre == Comparison.SAME) {
      return Comparison.SAME;
    }
    if (numbersAre == Comparison.SAME) {
      return Comparison.SIMILAR;
    }
    return Comparison.DIFFERENT;
  }

  private static Comparison samePostcode(AddressKey other, Comparison numbersAre, int shared) {
    if (numbersAre == Comparison.UNKNOWN && shared > 0) {
      return Comparison.SAME;
    }
    if (numbersAre == Comparison.SAME && (shared > 0 || other.words.isEmpty())) {
      return Comparison.SAME;
    }
    if (numbersAre == Comparison.DIFFERENT) {
      return Comparison.DIFFERENT;
    }
    return Comparison.SIMILAR;
  }

  /** Compares flats and numbers; unknown when neither address has one. */
  private Comparison compareNumbers(AddressKey other) {
    if (numbers.isEmpty() && other.numbers.isEmpty()) {
      return Comparison.UNKNOWN;
    }
    boolean flatsFit = flat.isEmpty() || other.flat.isEmpty() || flat.equals(other.flat);
    if (numbers.equals(other.numbers) && flatsFit) {
      return Comparison.SAME;
    }
    boolean oneHoldsTheOther =
        numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers);
    if (oneHoldsTheOther && flat.isPresent() != other.flat.isPresent()) {
      return Comparison.SIMILAR;
    }
    return Comparison.DIFFERENT;
  }

  private int sharedNames(AddressKey other) {
    return (int)
        words.stream().filter(word -> other.words.contains(word) && !COMMON.contains(word)).count();
  }

  private boolean isBlank() {
    return postcode.isEmpty() && numbers.isEmpty() && words.isEmpty();
  }

  @Override
  public String toString() {
    return "AddressKey[masked]";
  }
}
