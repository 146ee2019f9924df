package org.rightsdesk.web.session;

import java.time.Instant;
import java.util.Optional;

/** Keeps at most one code a key, as a keyed hash only. */
public interface CodeStore {
  /** A code as it is kept. */
  record Kept(String hash, Instant expires) {}

  /** Keeps the code in place of what was there. */
  void put(String key, Kept code);

  /** The code under the key, expired or not, as long as it is kept. */
  Optional<Kept> find(String key);

  /** Removes the code if it is still the one given; of several callers one is told true. */
  boolean remove(String key, Kept code);
}
