package org.rightsdesk.documents.suggestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Which words may be part of a name. */
final class NameWords {
  /** A word as names are written, with one capital at least. */
  static final String NAME =
      "(?>\\p{Lu}(?:\\p{L}+|['’]\\p{L}{2,})(?:['’-]\\p{L}+)*(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}]))";

  /** Given names that begin sentences as other words do, or name places. */
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "angel",
          "art",
          "august",
          "bill",
          "bob",
          "chase",
          "chelsea",
          "christian",
          "crystal",
          "dale",
          "dawn",
          "dean",
          "demi",
          "drew",
          "earl",
          "ebony",
          "faith",
          "florence",
          "frank",
          "georgia",
          "glen",
          "gloria",
          "grace",
          "grant",
          "guy",
          "harry",
          "hazel",
          "heather",
          "holly",
          "hope",
          "iris",
          "ivy",
          "jack",
          "jade",
          "jordan",
          "joy",
          "june",
          "kit",
          "mark",
          "may",
          "mercy",
          "olive",
          "paige",
          "pat",
          "patience",
          "pearl",
          "penny",
          "poppy",
          "precious",
          "ray",
          "rob",
          "robin",
          "rosemary",
          "ruby",
          "sandy",
          "sky",
          "sue",
          "tam",
          "verity",
          "victoria",
          "viola",
          "violet",
          "virginia",
          "warren",
          "will");

  private static final Set<String> GIVEN = read("given-names.txt");
  private static final Set<String> NEVER = read("no-names.txt");

  private NameWords() {}

  private static Set<String> read(String file) {
    Set<String> words = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NameWords.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(OwnDetails.words(line)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Set.copyOf(words);
  }

  /** Whether it is often somebody's given name. */
  static boolean isGiven(String word) {
    return OwnDetails.words(word).stream().allMatch(GIVEN::contains);
  }

  /** Whether it is a given name and no other word, so that it needs no surname beside it. */
  static boolean isOnlyGiven(String word) {
    return isGiven(word) && !ALSO_WORDS.contains(word.toLowerCase(Locale.UK));
  }

  /** Whether it may stand in a name; of two words with a hyphen, one of which may. */
  static boolean mayBeName(String word) {
    return OwnDetails.words(word).stream().anyMatch(part -> !NEVER.contains(part));
  }
}
