package org.rightsdesk.domain.casework;

import java.util.List;
import java.util.Optional;

/**
 * The response put together as one file, or as several where one would be too large.
 *
 * @param volumes its files in the order in which they are read
 * @param withPassword whether a password opens them, which an officer tells the requester
 * @param checkedBy who made the second check and passed it
 * @param releasedBy who released it
 * @param available whether the files were read back, are those checked, and may be collected
 * @param passwordToldBy who told the requester the password
 */
public record Disclosure(
    PaperId id,
    List<Volume> volumes,
    boolean withPassword,
    Optional<StaffId> checkedBy,
    Optional<StaffId> releasedBy,
    boolean available,
    Optional<StaffId> passwordToldBy) {
  public Disclosure {
    volumes = List.copyOf(volumes);
  }

  /** The response as it is before anybody has looked at it. */
  static Disclosure composed(Event.Composed event) {
    return new Disclosure(
        event.disclosure(),
        event.volumes(),
        event.withPassword(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** How many pages all its volumes have. */
  public int pages() {
    return volumes.stream().mapToInt(Volume::pages).sum();
  }

  Disclosure checked(StaffId by) {
    return new Disclosure(
        id, volumes, withPassword, Optional.of(by), releasedBy, available, passwordToldBy);
  }

  Disclosure released(StaffId by) {
    return new Disclosure(
        id, volumes, withPassword, checkedBy, Optional.of(by), available, passwordToldBy);
  }

  Disclosure madeAvailable() {
    return new Disclosure(id, volumes, withPassword, checkedBy, releasedBy, true, passwordToldBy);
  }

  Disclosure passwordTold(StaffId by) {
    return new Disclosure(
        id, volumes, withPassword, checkedBy, releasedBy, available, Optional.of(by));
  }
}
