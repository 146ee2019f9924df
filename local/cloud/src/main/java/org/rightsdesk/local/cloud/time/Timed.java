package org.rightsdesk.local.cloud.time;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of the cloud that does things at set times of the movable clock.
 *
 * <p>It needs no thread for waiting: it is asked when its next thing is due and told to do it.
 */
public interface Timed {

  /** What this part is called on the clock's page, such as "schedules". */
  String name();

  /** When the next thing is due, which may be past; empty when nothing waits. */
  Optional<Instant> nextDue();

  /** Does, in order, what is due by the movable clock; it may hand the work to other threads. */
  void fireDue();

  /** True while this part works on something that it was not told to wait with. */
  boolean busy();
}
