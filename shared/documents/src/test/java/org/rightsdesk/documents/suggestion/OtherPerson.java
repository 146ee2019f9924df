package org.rightsdesk.documents.suggestion;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Somebody made up: half of the given names are in no list. */
final class OtherPerson {
  private static final List<String> USUAL =
      List.of("Hannah", "Imran", "Chloe", "Piotr", "Ngozi", "Derek", "Rhian", "Anjali", "Sean");
  private static final List<String> SYLLABLES =
      List.of("bra", "ki", "lo", "ven", "tu", "sa", "mir", "del", "ro", "fen", "wy", "ha", "zo");
  private static final List<String> ENDINGS = List.of("nd", "s", "lock", "ley", "x", "vic", "ham");
  private static final List<String> STREETS =
      List.of("Foundry Lane", "Elm Grove", "Sparrow Close", "Old Mill Road", "Castle View");
  private static final DateTimeFormatter MONTH_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.yy");

  private final Random random;
  private final Map<String, String> facts = new HashMap<>();

  private OtherPerson(Random random) {
    this.random = random;
  }

  static OtherPerson draw(Random random) {
    OtherPerson person = new OtherPerson(random);
    person.name();
    person.home();
    person.numbers();
    return person;
  }

  /** What a text says of the person, by its name there. */
  String fact(String name) {
    return Objects.requireNonNull(facts.get(name));
  }

  boolean isNamedLike(OtherPerson other) {
    return fact("given").equals(other.fact("given"))
        || fact("surname").equals(other.fact("surname"));
  }

  private void name() {
    String given = random.nextBoolean() ? any(USUAL) : capital(any(SYLLABLES) + any(SYLLABLES));
    String surname = capital(any(SYLLABLES) + any(SYLLABLES) + any(ENDINGS));
    if (random.nextInt(5) == 0) {
      surname = surname + "-" + capital(any(SYLLABLES) + any(ENDINGS));
    }
    facts.put("given", given);
    facts.put("surname", surname);
    facts.put("full", given + " " + surname);
    facts.put("listed", surname + ", " + given);
    facts.put("initialled", given.charAt(0) + ". " + surname);
    facts.put("titled", any(List.of("Mr", "Mrs.", "Ms", "Dr")) + " " + surname);
    facts.put("mail", (given.charAt(0) + "_" + surname + "@post.example").toLowerCase(Locale.UK));
  }

  private void home() {
    String door = String.valueOf(1 + random.nextInt(140));
    String street = any(STREETS);
    facts.put("door", door);
    facts.put("street", door + " " + street);
    facts.put("home", any(List.of("", "Flat B, ")) + door + " " + street);
    facts.put("postcode", "ZX" + digits(1) + " " + digits(1) + "ZZ");
  }

  private void numbers() {
    LocalDate born = LocalDate.of(1940 + random.nextInt(60), 1, 1).plusDays(random.nextInt(365));
    facts.put("born", born.getDayOfMonth() + "th " + MONTH_AND_YEAR.format(born));
    facts.put("born.short", SHORT.format(born));
    facts.put("mobile", any(List.of("07700 9", "+44 7700 9", "077009")) + digits(5));
    facts.put("landline", any(List.of("(01632) 960 ", "01632-960")) + digits(3));
    facts.put("nino", "QQ " + digits(2) + " " + digits(2) + " " + digits(2) + " C");
    facts.put("car", "VX" + digits(2) + " KLM");
    facts.put("sort", digits(2) + "-" + digits(2) + "-" + digits(2));
    facts.put("account", digits(8));
    facts.put("nhs", nhs());
  }

  /** Of the range kept for tests, drawn until there is a check digit for it. */
  private String nhs() {
    while (true) {
      String nine = "999" + digits(6);
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (10 - i) * (nine.charAt(i) - '0');
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return nine.substring(0, 3) + " " + nine.substring(3, 6) + " " + nine.substring(6) + check;
      }
    }
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(1 + random.nextInt(9));
    }
    return digits.toString();
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
  }
}
