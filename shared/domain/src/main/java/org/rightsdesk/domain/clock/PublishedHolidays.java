package org.rightsdesk.domain.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the public holidays that the government publishes, a line for each: nation, date, name.
 *
 * <p>A test holds the lines against the published file, and shows the new ones when that is
 * replaced by a later one.
 */
final class PublishedHolidays {
  private static final String RESOURCE = "public-holidays.csv";

  private PublishedHolidays() {}

  static List<Holiday> of(Nation nation) {
    String start = nation.code() + ",";
    List<Holiday> holidays = new ArrayList<>();
    for (String line : text().lines().toList()) {
      if (line.startsWith(start)) {
        int comma = line.indexOf(',', start.length());
        LocalDate date = LocalDate.parse(line.substring(start.length(), comma));
        holidays.add(new Holiday(date, line.substring(comma + 1)));
      }
    }
    return List.copyOf(holidays);
  }

  static String text() {
    try (InputStream resource = PublishedHolidays.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
