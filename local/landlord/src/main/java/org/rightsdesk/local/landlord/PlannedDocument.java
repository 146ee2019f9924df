package org.rightsdesk.local.landlord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * One document to be made, as a row of the plan says.
 *
 * @param names whom it is filed under
 * @param address the home it is filed under, which an earlier record of a person may have as
 *     another
 * @param text the name of its text, or the title of the document it copies
 * @param form how it is made: a look, and after a hyphen what is done with it
 */
record PlannedDocument(
    Home home,
    Person subject,
    List<Person> names,
    String address,
    String reference,
    String text,
    String form,
    LocalDate date,
    String system,
    String kind,
    String marking,
    String title) {

  /**
   * Reads the plan; a row with a star stands for every home, and what follows an at sign is another
   * address and its reference.
   */
  static List<PlannedDocument> plan(Town town) {
    List<PlannedDocument> documents = new ArrayList<>();
    for (Map<String, String> row : Rows.read("plan.txt")) {
      String home = Rows.cell(row, "home");
      if (home.equals("*")) {
        town.homes().values().forEach(each -> documents.add(of(town, each, row)));
      } else {
        documents.add(of(town, town.home(home), row));
      }
    }
    return documents;
  }

  private static PlannedDocument of(Town town, Home home, Map<String, String> row) {
    List<Person> tenants = town.tenants(home);
    String[] about = Rows.cell(row, "about").split(" @ ", -1);
    List<Person> names =
        switch (about[0]) {
          case "all" -> tenants;
          case "nobody" -> List.of();
          default -> List.of(about[0].split(" ", -1)).stream().map(town::person).toList();
        };
    String address = home.address();
    String reference = home.reference();
    if (about.length == 3) {
      address = about[1];
      reference = about[2];
    }
    String title =
        Rows.cell(row, "title").replace("{issue}", Rows.cell(town.issue(home.issue()), "short"));
    return new PlannedDocument(
        home,
        names.isEmpty() ? tenants.getFirst() : names.getFirst(),
        names,
        address,
        reference,
        Rows.cell(row, "text").replace("{picture}", Rows.cell(town.issue(home.issue()), "picture")),
        Rows.cell(row, "form").replace("{picture}", Rows.cell(town.issue(home.issue()), "picture")),
        date(Rows.cell(row, "date"), home),
        Rows.cell(row, "system"),
        Rows.cell(row, "kind"),
        Rows.cell(row, "marking"),
        title);
  }

  /** A day, the day the tenancy began, or a working day of the home's own between two days. */
  private static LocalDate date(String written, Home home) {
    if (written.equals("start")) {
      return home.start();
    }
    if (!written.contains("..")) {
      return LocalDate.parse(written);
    }
    String[] ends = written.split("\\.\\.", -1);
    LocalDate from = LocalDate.parse(ends[0]);
    LocalDate until = LocalDate.parse(ends[1]);
    int days = (int) (until.toEpochDay() - from.toEpochDay());
    LocalDate day = from.plusDays(new Random((home.key() + written).hashCode()).nextInt(days));
    while (day.getDayOfWeek().getValue() > 5) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The names as the system it comes from writes them. */
  String namesAsFiled() {
    return String.join("; ", names.stream().map(this::asFiled).toList());
  }

  private String asFiled(Person person) {
    return switch (system) {
      case "repairs" -> person.surname().toUpperCase(Locale.UK) + ", " + person.first().charAt(0);
      case "income" ->
          person.surname().toUpperCase(Locale.UK) + ", " + person.first().toUpperCase(Locale.UK);
      case "complaints", "care-and-support" ->
          person.formal().substring(0, person.formal().indexOf(' ')) + " " + person.name();
      default -> person.name();
    };
  }

  /** The address as the system it comes from writes it. */
  String addressAsFiled() {
    return switch (system) {
      case "repairs" ->
          address.toUpperCase(Locale.UK).replace(",", "").replaceAll(" (?=\\d\\w\\w$)", "");
      case "income" -> address.replace("Flat ", "Flt ").replace("Court", "Crt");
      default -> address;
    };
  }
}
