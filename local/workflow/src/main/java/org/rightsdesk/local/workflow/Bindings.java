package org.rightsdesk.local.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can see.
 *
 * @param variables the variables assigned so far
 * @param states the reserved variable {@code $states}
 * @param now what {@code $now()} and {@code $millis()} answer
 */
record Bindings(
    Map<String, @Nullable Object> variables, Map<String, @Nullable Object> states, Instant now) {

  /** Returns these bindings with one more member of {@code $states}. */
  Bindings with(String member, @Nullable Object value) {
    Map<String, @Nullable Object> more = new HashMap<>(states);
    more.put(member, value);
    return new Bindings(variables, more, now);
  }
}
