package org.rightsdesk.domain.casework;

import java.util.List;
import java.util.Optional;

/**
 * The response put together as one file, or as several where one would be too large.
 *
 * @param volumes its files in the order in which they are read
 * @param checkedBy who made the second check and passed it
 * @param releasedBy who released it
 * @param available whether the files were read back, are those checked, and may be collected
 */
public record Disclosure(
    PaperId id,
    List<Volume> volumes,
    Optional<StaffId> checkedBy,
    Optional<StaffId> releasedBy,
    boolean available) {
  public Disclosure {
    volumes = List.copyOf(volumes);
  }

  /** The response as it is before anybody has looked at it. */
  static Disclosure composed(PaperId id, List<Volume> volumes) {
    return new Disclosure(id, volumes, Optional.empty(), Optional.empty(), false);
  }

  /** How many pages all its volumes have. */
  public int pages() {
    return volumes.stream().mapToInt(Volume::pages).sum();
  }

  Disclosure checked(StaffId by) {
    return new Disclosure(id, volumes, Optional.of(by), releasedBy, available);
  }

  Disclosure released(StaffId by) {
    return new Disclosure(id, volumes, checkedBy, Optional.of(by), available);
  }

  Disclosure madeAvailable() {
    return new Disclosure(id, volumes, checkedBy, releasedBy, true);
  }
}
