package org.rightsdesk.local.cloud.up;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rightsdesk.local.cloud.table.LocalTables;
import org.rightsdesk.local.cloud.time.Timed;

/** Deletes items whose time is over, as the table service would within a day or two. */
final class Sweep implements Timed {
  private static final Duration PAUSE = Duration.ofHours(6);

  private final LocalTables tables;
  private final InstantSource clock;
  private Instant next;

  Sweep(LocalTables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
    this.next = clock.instant().plus(PAUSE);
  }

  @Override
  public String name() {
    return "items whose time is over";
  }

  /** Not shown as something to move on to: nobody waits for it. */
  @Override
  public Optional<Instant> nextDue() {
    return clock.instant().isBefore(next) ? Optional.empty() : Optional.of(next);
  }

  @Override
  public void fireDue() {
    next = clock.instant().plus(PAUSE);
    try {
      tables.sweep(clock.instant());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean busy() {
    return false;
  }
}
