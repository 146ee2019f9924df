package org.rightsdesk.local.bench.redact;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What one run took.
 *
 * @param processor the time of all its threads, its compiler's and collector's too
 * @param wall from its beginning to its end
 * @param resident the most memory it had at once, in bytes; 0 where it was not looked at
 * @param scratch the most it kept in files beside its result, in bytes; see {@code resident}
 */
record Usage(Duration processor, Duration wall, long resident, long scratch) {
  /** The middle of several runs, each of its figures for itself. */
  static Usage median(List<Usage> runs) {
    return new Usage(
        middle(runs, Usage::processor),
        middle(runs, Usage::wall),
        middle(runs, Usage::resident),
        middle(runs, Usage::scratch));
  }

  private static <T extends Comparable<T>> T middle(List<Usage> runs, Function<Usage, T> figure) {
    return runs.stream()
        .map(figure)
        .sorted(Comparator.naturalOrder())
        .skip(runs.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
