package org.rightsdesk.correspondence.incoming;

import java.time.Instant;
import java.time.InstantSource;

/** Counts what is spent on one mail, attached mails included, against the limits. */
final class ReadingBudget {
  private final MailLimits limits;
  private final InstantSource clock;
  private final Instant end;
  private int parts;
  private long decoded;

  ReadingBudget(MailLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.end = clock.instant().plus(limits.time());
  }

  MailLimits limits() {
    return limits;
  }

  void spendPart(int depth) throws LimitReached {
    if (depth > limits.depth()) {
      throw new LimitReached(Unreadable.Reason.TOO_DEEP);
    }
    parts++;
    if (parts > limits.parts()) {
      throw new LimitReached(Unreadable.Reason.TOO_MANY_PARTS);
    }
  }

  void spendDecoded(long bytes) throws LimitReached {
    decoded += bytes;
    if (decoded > limits.decodedBytes()) {
      throw new LimitReached(Unreadable.Reason.TOO_LARGE);
    }
  }

  void checkTime() throws LimitReached {
    if (clock.instant().isAfter(end)) {
      throw new LimitReached(Unreadable.Reason.TOO_SLOW);
    }
  }
}
