package org.rightsdesk.domain.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.digest.Sha256;

/**
 * The hash chain over a case's history (R7.3).
 *
 * <p>Each entry's hash covers its number, time, actor, the salted hash of its payload, and the hash
 * before it. The salt is the case's own: without it a hash says nothing about the payload, so that
 * deleting the salt with the case leaves nothing to guess from.
 */
public final class Chain {
  /** What stands before the first entry. */
  public static final String START = "0".repeat(64);

  private Chain() {}

  /** The hash of an entry, in lower-case hexadecimal. */
  public static String hash(
      String salt, int number, Instant at, String actor, String payload, String previous) {
    String payloadHash = Sha256.hex(salt + "\n" + payload);
    return Sha256.hex(
        String.join("\n", previous, Integer.toString(number), at.toString(), actor, payloadHash));
  }

  /**
   * The first fault in a history, if it has one: an entry altered, missing, moved or added.
   *
   * @param expected how many entries the case says it has, by which a cut tail is found
   */
  public static Optional<Fault> firstFault(String salt, List<Entry> entries, int expected) {
    String previous = START;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.number() != i + 1) {
        return Optional.of(new Fault(i + 1, "the entry is missing or out of its place"));
      }
      if (!entry.previous().equals(previous)) {
        return Optional.of(new Fault(i + 1, "the entry does not follow the one before it"));
      }
      String right =
          hash(salt, entry.number(), entry.at(), entry.actor(), entry.payload(), previous);
      if (!right.equals(entry.hash())) {
        return Optional.of(new Fault(i + 1, "the entry was altered"));
      }
      previous = entry.hash();
    }
    if (entries.size() != expected) {
      return Optional.of(new Fault(entries.size() + 1, "the history ends too early or too late"));
    }
    return Optional.empty();
  }

  /** Where a history is not as it was written, and how. */
  public record Fault(int number, String what) {}
}
