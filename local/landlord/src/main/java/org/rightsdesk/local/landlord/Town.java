package org.rightsdesk.local.landlord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everybody and every home there is, as the tables among the resources name them. */
record Town(
    Map<String, Person> people, Map<String, Home> homes, Map<String, Map<String, String>> issues) {
  static Town read() {
    Map<String, Person> people = new LinkedHashMap<>();
    for (Map<String, String> row : Rows.read("people.txt")) {
      people.put(Rows.cell(row, "key"), Person.of(row));
    }
    Map<String, Home> homes = new LinkedHashMap<>();
    for (Map<String, String> row : Rows.read("homes.txt")) {
      homes.put(Rows.cell(row, "key"), Home.of(row));
    }
    Map<String, Map<String, String>> issues = new LinkedHashMap<>();
    for (Map<String, String> row : Rows.read("issues.txt")) {
      issues.put(Rows.cell(row, "key"), row);
    }
    return new Town(people, homes, issues);
  }

  Person person(String key) {
    return known(people, key);
  }

  Home home(String key) {
    return known(homes, key);
  }

  Map<String, String> issue(String key) {
    return known(issues, key);
  }

  List<Person> tenants(Home home) {
    return home.tenants().stream().map(this::person).toList();
  }

  private static <T> T known(Map<String, T> all, String key) {
    T found = all.get(key);
    if (found == null) {
      throw new IllegalStateException("nothing is called " + key);
    }
    return found;
  }
}
