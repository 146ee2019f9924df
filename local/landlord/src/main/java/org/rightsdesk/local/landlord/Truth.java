package org.rightsdesk.local.landlord;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in each document is about somebody else than those it is filed under: the measure for any
 * suggestion of what to redact.
 *
 * <p>A text marks what cannot be known from the tables: {@code <<opinion:what was thought>>}.
 */
final class Truth {
  private static final Pattern MARK = Pattern.compile("<<([a-z ]+):([^<>]*)>>");

  private final Csv csv = new Csv("record", "kind", "whose", "role", "value");

  /** Notes the third parties of a text that still has its marks. */
  void note(String record, String text, List<Person> subjects, Iterable<Person> everybody) {
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      csv.row(record, mark.group(1), "", "", oneLine(mark.group(2)));
    }
    String plain = oneLine(withoutMarks(text));
    for (Person person : everybody) {
      if (!subjects.contains(person)) {
        person(record, plain, person, subjects);
      }
    }
  }

  private void person(String record, String plain, Person person, List<Person> subjects) {
    List<String> homes = subjects.stream().map(Person::home).toList();
    String left = plain;
    for (Map.Entry<String, String> known : person.identifiers().entrySet()) {
      String value = known.getValue();
      boolean shared = known.getKey().equals("address") && homes.contains(person.home());
      if (!shared && occurs(left, value)) {
        csv.row(record, known.getKey(), person.key(), person.job(), value);
      }
      left = left.replace(value, "");
    }
    for (String part : List.of(person.first(), person.surname())) {
      if (subjects.stream().noneMatch(one -> one.name().contains(part)) && occurs(left, part)) {
        csv.row(record, "part of the name", person.key(), person.job(), part);
      }
    }
  }

  private static boolean occurs(String text, String value) {
    return text.contains(value)
        && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])")
            .matcher(text)
            .find();
  }

  static String withoutMarks(String text) {
    return MARK.matcher(text).replaceAll("$2");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\\\]+", " ").strip();
  }

  String csv() {
    return csv.text();
  }
}
