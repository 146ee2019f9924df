package org.rightsdesk.local.workflow;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes times as the service does. */
final class Timestamps {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** Returns a time in UTC with three digits of fraction. */
  static String text(Instant time) {
    return MILLIS.format(time);
  }

  /** Returns the seconds since 1970, as the service's protocol has them. */
  static double seconds(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }
}
