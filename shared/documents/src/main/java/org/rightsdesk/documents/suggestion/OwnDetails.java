package org.rightsdesk.documents.suggestion;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is the requester's own, and the organisation's: never suggested.
 *
 * <p>Names and addresses are compared word by word, without accents or capitals, numbers by their
 * digits.
 */
public final class OwnDetails {
  private static final List<DateTimeFormatter> DAY_FORMS =
      Stream.of("d MMMM yyyy", "d MMM yyyy", "dd/MM/yyyy", "d/M/yyyy", "dd/MM/yy", "yyyy-MM-dd")
          .map(form -> DateTimeFormatter.ofPattern(form, Locale.UK))
          .toList();
  private static final Map<String, String> SHORT_FORMS =
      Map.of(
          "flt",
          "flat",
          "apt",
          "apartment",
          "crt",
          "court",
          "st",
          "street",
          "rd",
          "road",
          "ave",
          "avenue",
          "ln",
          "lane");

  private final Set<String> names = new HashSet<>();
  private final Set<String> initials = new HashSet<>();
  private final List<List<String>> addresses = new ArrayList<>();
  private final Set<String> compact = new HashSet<>();

  /**
   * The details to spare.
   *
   * @param names the requester's name and other names
   * @param born their date of birth, which pages write in many ways
   * @param addresses theirs and the organisation's, each on one line and ending with its postcode
   * @param others email addresses and telephone numbers
   */
  public OwnDetails(
      List<String> names, Optional<LocalDate> born, List<String> addresses, List<String> others) {
    for (String name : names) {
      for (String part : words(name)) {
        this.names.add(part);
        initials.add(part.substring(0, 1));
      }
    }
    for (String address : addresses) {
      this.addresses.add(addressWords(address));
      compact.add(compact(lastTwo(address)));
    }
    others.forEach(other -> compact.add(compact(other)));
    born.ifPresent(day -> DAY_FORMS.forEach(form -> compact.add(compact(form.format(day)))));
  }

  private static String lastTwo(String address) {
    String[] parts = address.strip().split("\\s+", -1);
    return parts[Math.max(0, parts.length - 2)] + parts[parts.length - 1];
  }

  /** The words of a text as they are compared. */
  static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('ł', 'l')
            .replace('Ł', 'L')
            .toLowerCase(Locale.UK)
            .replaceAll("['’]s\\b", "")
            .replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "")
            .replaceAll("['’]", "");
    return List.of(plain.split("[^\\p{L}\\p{N}]+", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String compact(String text) {
    String joined = String.join("", words(text));
    return joined.startsWith("44") ? "0" + joined.substring(2) : joined;
  }

  /** Whether every word of a name is one of theirs, or one of their initials. */
  boolean hasName(String name) {
    List<String> parts = words(name);
    boolean whole = parts.stream().anyMatch(names::contains);
    return whole
        && parts.stream()
            .allMatch(
                part -> names.contains(part) || (part.length() == 1 && initials.contains(part)));
  }

  /** Whether the first of some words is one of their names. */
  boolean beginsWithName(String words) {
    return words(words).stream().limit(1).anyMatch(names::contains);
  }

  /** Whether an address is one of theirs, or as much of one as is written, in the same order. */
  boolean hasAddress(String written) {
    List<String> words = addressWords(written);
    return addresses.stream().anyMatch(address -> isWithin(address, words));
  }

  private static boolean isWithin(List<String> address, List<String> words) {
    int at = 0;
    for (String part : address) {
      if (at < words.size() && part.equals(words.get(at))) {
        at++;
      }
    }
    return at == words.size();
  }

  private static List<String> addressWords(String address) {
    return words(address).stream().map(word -> SHORT_FORMS.getOrDefault(word, word)).toList();
  }

  /** Whether a number or an email address is one of theirs, however it is written. */
  boolean has(String value) {
    return compact.contains(compact(value));
  }
}
