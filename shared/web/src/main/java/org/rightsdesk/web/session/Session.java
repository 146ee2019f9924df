package org.rightsdesk.web.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered between two requests of one browser. It prints without its values.
 *
 * @param began when it began
 * @param seen when it was last used, to the minute
 */
public record Session(SessionKind kind, Instant began, Instant seen, Map<String, String> values) {
  public Session {
    values = Map.copyOf(values);
  }

  /** The value under the name. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** This session with the value put under the name. */
  public Session with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new Session(kind, began, seen, changed);
  }

  /** This session with all the values put. */
  public Session withAll(Map<String, String> more) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.putAll(more);
    return new Session(kind, began, seen, changed);
  }

  /** This session without the name. */
  public Session without(String name) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.remove(name);
    return new Session(kind, began, seen, changed);
  }

  /** When it ends unless it is used before. */
  public Instant ends() {
    Instant idle = seen.plus(kind.idle());
    Instant absolute = began.plus(kind.absolute());
    if (idle.isBefore(absolute)) {
      return idle;
    }
    return absolute;
  }

  /** Whether it still holds at the moment given; at its very end it no longer does. */
  public boolean holds(Instant now) {
    return now.isBefore(ends());
  }

  Session seenAt(Instant now) {
    return new Session(kind, began, now, values);
  }

  @Override
  public String toString() {
    return "Session[" + kind + "]";
  }
}
