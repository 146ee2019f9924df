package org.rightsdesk.web.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps links that were mailed by the hash of their token. */
public interface LinkStore {
  /**
   * A link as it is kept.
   *
   * @param purpose what it opens
   * @param about ids of what it is about; never anything personal
   */
  record Kept(String purpose, Map<String, String> about, Instant expires) {
    public Kept {
      about = Map.copyOf(about);
    }
  }

  /** Keeps the link under the hash. */
  void save(TokenHash hash, Kept link);

  /** The link under the hash, expired or not, as long as it is kept. */
  Optional<Kept> find(TokenHash hash);

  /** Revokes the link at once; does nothing if there is none. */
  void delete(TokenHash hash);
}
