package org.rightsdesk.domain.casework;

import java.util.Optional;

/**
 * The response put together as one file.
 *
 * @param sha256 the digest of the file as verified, in lower-case hexadecimal
 * @param checkedBy who made the second check and passed it
 * @param releasedBy who released it
 * @param available whether the file was read back, is the one checked, and may be collected
 */
public record Disclosure(
    PaperId id,
    String sha256,
    int pages,
    Optional<StaffId> checkedBy,
    Optional<StaffId> releasedBy,
    boolean available) {
  Disclosure checked(StaffId by) {
    return new Disclosure(id, sha256, pages, Optional.of(by), releasedBy, available);
  }

  Disclosure released(StaffId by) {
    return new Disclosure(id, sha256, pages, checkedBy, Optional.of(by), available);
  }

  Disclosure madeAvailable() {
    return new Disclosure(id, sha256, pages, checkedBy, releasedBy, true);
  }
}
