package org.rightsdesk.local.thread;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.rightsdesk.local.cloud.json.Json;

/** The clock of the local cloud. Each call returns when what it set off has come to rest. */
record LocalClock(URI page) {
  private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

  /** The day it is, in UK time. */
  LocalDate today() throws IOException, InterruptedException {
    return now().atZone(UNITED_KINGDOM).toLocalDate();
  }

  Instant now() throws IOException, InterruptedException {
    return Instant.parse(Http.json(page.resolve("/now")).at("now").text());
  }

  /** Waits until nothing is under way. */
  void rest() throws IOException, InterruptedException {
    advance(Json.object("to", "rest"));
  }

  /** Moves on a little, past the time after which what failed is tried again. */
  void minutes(int minutes) throws IOException, InterruptedException {
    advance(Json.object("until", now().plus(Duration.ofMinutes(minutes))));
  }

  void hours(int hours) throws IOException, InterruptedException {
    advance(Json.object("hours", hours));
  }

  void days(int days) throws IOException, InterruptedException {
    advance(Json.object("days", days));
  }

  /** Moves on to noon of the day. */
  void until(LocalDate day) throws IOException, InterruptedException {
    advance(Json.object("until", noon(day)));
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private void advance(Json how) throws IOException, InterruptedException {
    Http.post(page.resolve("/advance"), how);
  }
}
