package org.rightsdesk.web.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.rightsdesk.web.session.Counters;

/** Counters in memory. */
public final class InMemoryCounters implements Counters {
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  private record Counter(long count, Instant keepUntil) {}

  @Override
  public long increment(String key, Instant now, Instant keepUntil) {
    Counter after =
        counters.compute(
            key,
            (ignored, before) -> {
              if (before == null || !now.isBefore(before.keepUntil())) {
                return new Counter(1, keepUntil);
              }
              return new Counter(before.count() + 1, before.keepUntil());
            });
    return Objects.requireNonNull(after).count();
  }

  @Override
  public void clear(String key) {
    counters.remove(key);
  }
}
