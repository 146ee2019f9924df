package org.rightsdesk.casebook;

import java.time.Instant;
import java.util.Optional;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;

/**
 * The links by which responses are collected, kept by the hash of their token only (threat B2).
 *
 * <p>A link alone opens nothing: a code sent to the requester's address is the second half (B7).
 */
public interface CollectionLinks {
  /** Keeps a link. */
  void keep(String tokenHash, Link link);

  /** The link under the hash, expired or not, as long as it is kept. */
  Optional<Link> find(String tokenHash);

  /** What a link leads to, and until when. */
  record Link(CaseReference reference, PaperId disclosure, Instant expires) {}
}
