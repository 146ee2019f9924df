package org.rightsdesk.domain.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public holidays as the government publishes them, read without the product's reader. */
final class PublishedFile {
  private static final Pattern DIVISION = Pattern.compile("\"division\":\\s*\"([^\"]+)\"");
  private static final Pattern EVENT =
      Pattern.compile(
          "\"title\":\\s*\"([^\"]+)\",\\s*\"date\":\\s*\"([^\"]+)\",\\s*\"notes\":\\s*\"([^\"]*)\"");

  private PublishedFile() {}

  static List<Holiday> holidays(Nation nation) {
    String json = json();
    Matcher division = DIVISION.matcher(json);
    while (division.find()) {
      if (division.group(1).equals(nation.code())) {
        int start = division.end();
        int end = division.find() ? division.start() : json.length();
        return events(json.substring(start, end));
      }
    }
    throw new IllegalArgumentException("no holidays for " + nation.code());
  }

  private static List<Holiday> events(String json) {
    List<Holiday> holidays = new ArrayList<>();
    Matcher event = EVENT.matcher(json);
    while (event.find()) {
      String name = event.group(1);
      if (event.group(3).equals("Substitute day")) {
        name = name + " (substitute day)";
      }
      holidays.add(new Holiday(LocalDate.parse(event.group(2)), name));
    }
    return holidays;
  }

  private static String json() {
    try (InputStream file =
        Objects.requireNonNull(PublishedFile.class.getResourceAsStream("bank-holidays.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
