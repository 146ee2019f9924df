package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.io.InputStream;
import org.rightsdesk.local.cloud.json.Json;

/**
 * For each function an event that changes nothing: a page that anyone may open, or work on a case
 * that does not exist.
 *
 * <p>Functions do with it what costs most at their first call: they make their clients and read the
 * table or a bucket.
 */
public final class Rehearsals {

  private final Json events;

  private Rehearsals(Json events) {
    this.events = events;
  }

  /** Reads the events that are kept beside this class. */
  public static Rehearsals kept() throws IOException {
    try (InputStream file = Rehearsals.class.getResourceAsStream("rehearsals.json")) {
      if (file == null) {
        throw new IOException("rehearsals.json is missing");
      }
      return new Rehearsals(Json.read(file.readAllBytes()));
    }
  }

  /** The event for the function of this logical name; an empty one for a function not known. */
  public Json of(String function) {
    Json event = events.at(function);
    return event.present() ? event : Json.object();
  }
}
