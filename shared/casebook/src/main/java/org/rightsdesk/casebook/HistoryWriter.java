package org.rightsdesk.casebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.casebook.json.RecordCodec;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.history.Chain;
import org.rightsdesk.domain.history.Entry;

/** Makes events into the entries of a case's history. */
public final class HistoryWriter {
  private HistoryWriter() {}

  /**
   * The entries that these events add to a history.
   *
   * @param salt the case's own
   * @param before what the history holds, the oldest first
   */
  public static List<Entry> add(
      String salt, List<Entry> before, Instant at, Actor actor, List<Event> events) {
    List<Entry> added = new ArrayList<>();
    int number = before.size();
    String previous = before.isEmpty() ? Chain.START : before.getLast().hash();
    for (Event event : events) {
      number++;
      String payload = RecordCodec.write(Event.class, event);
      String hash = Chain.hash(salt, number, at, actor.label(), payload, previous);
      added.add(new Entry(number, at, actor.label(), event, payload, previous, hash));
      previous = hash;
    }
    return added;
  }
}
