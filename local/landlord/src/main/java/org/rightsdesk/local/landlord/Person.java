package org.rightsdesk.local.landlord;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody invented: a resident, a neighbour, or one who works for or with the landlord.
 *
 * @param key how the plan and the homes name the person
 * @param formal the title and surname, as in the opening of a letter
 * @param born the date of birth, or what is empty for those not on record
 * @param home the address on one line, or the place of work
 * @param flags the safe-contact flags as {@code people.csv} writes them
 */
record Person(
    String key,
    String name,
    String formal,
    String otherNames,
    String born,
    String home,
    String email,
    String phone,
    String flags,
    String job) {
  static Person of(Map<String, String> row) {
    return new Person(
        Rows.cell(row, "key"),
        Rows.cell(row, "name"),
        Rows.cell(row, "formal"),
        Rows.cell(row, "other names"),
        Rows.cell(row, "born"),
        Rows.cell(row, "home"),
        Rows.cell(row, "email"),
        Rows.cell(row, "phone"),
        Rows.cell(row, "flags"),
        Rows.cell(row, "job"));
  }

  boolean isResident() {
    return !born.isEmpty();
  }

  String first() {
    String title = formal.substring(0, formal.indexOf(' ') + 1);
    String untitled = name.startsWith(title) ? name.substring(title.length()) : name;
    return untitled.substring(0, untitled.indexOf(' '));
  }

  String surname() {
    return formal.substring(formal.indexOf(' ') + 1);
  }

  /** Everything about the person that is a third party's data in somebody else's file. */
  Map<String, String> identifiers() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("formal name", formal);
    values.put("phone", phone);
    values.put("email", email);
    if (!home.isEmpty()) {
      values.put("address", home.split(", Stannerby", -1)[0]);
    }
    values.values().removeIf(String::isEmpty);
    return values;
  }
}
