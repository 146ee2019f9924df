package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The response put together as one file, or as several where one would be too large.
 *
 * @param volumes its files in the order in which they are read
 * @param withPassword whether a password opens them, which an officer tells the requester
 * @param checkedBy who made the second check and passed it
 * @param releasedBy who released it
 * @param available whether the files were read back, are those checked, and may be collected
 * @param passwordToldBy who told the requester the password
 * @param downloads the day on which each volume, counted from 1, was first downloaded; none for
 *     those that were not
 */
public record Disclosure(
    PaperId id,
    List<Volume> volumes,
    boolean withPassword,
    Optional<StaffId> checkedBy,
    Optional<StaffId> releasedBy,
    boolean available,
    Optional<StaffId> passwordToldBy,
    SortedMap<Integer, LocalDate> downloads) {
  public Disclosure {
    volumes = List.copyOf(volumes);
    downloads = Collections.unmodifiableSortedMap(new TreeMap<>(downloads));
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
        Optional.empty(),
        Collections.emptySortedMap());
  }

  /** How many pages all its volumes have. */
  public int pages() {
    return volumes.stream().mapToInt(Volume::pages).sum();
  }

  /** The volumes that were not downloaded, counted from 1. */
  public List<Integer> volumesLeft() {
    return IntStream.rangeClosed(1, volumes.size())
        .filter(volume -> !downloads.containsKey(volume))
        .boxed()
        .toList();
  }

  /** The day of the newest download; empty while there was none. */
  public Optional<LocalDate> lastDownloadOn() {
    return downloads.values().stream().max(Comparator.naturalOrder());
  }

  /** The day on which the last of its volumes was downloaded; empty while one is left. */
  public Optional<LocalDate> collectedOn() {
    return volumesLeft().isEmpty() ? lastDownloadOn() : Optional.empty();
  }

  Disclosure checked(StaffId by) {
    return with(Optional.of(by), releasedBy, available, passwordToldBy, downloads);
  }

  Disclosure released(StaffId by) {
    return with(checkedBy, Optional.of(by), available, passwordToldBy, downloads);
  }

  Disclosure madeAvailable() {
    return with(checkedBy, releasedBy, true, passwordToldBy, downloads);
  }

  Disclosure passwordTold(StaffId by) {
    return with(checkedBy, releasedBy, available, Optional.of(by), downloads);
  }

  Disclosure downloaded(int volume, LocalDate on) {
    SortedMap<Integer, LocalDate> all = new TreeMap<>(downloads);
    all.putIfAbsent(volume, on);
    return with(checkedBy, releasedBy, available, passwordToldBy, all);
  }

  Disclosure collected(LocalDate on) {
    Disclosure collected = this;
    for (int volume : volumesLeft()) {
      collected = collected.downloaded(volume, on);
    }
    return collected;
  }

  /** What was put together stays as it is; what becomes of it changes. */
  private Disclosure with(
      Optional<StaffId> checker,
      Optional<StaffId> releaser,
      boolean collectable,
      Optional<StaffId> teller,
      SortedMap<Integer, LocalDate> days) {
    return new Disclosure(id, volumes, withPassword, checker, releaser, collectable, teller, days);
  }
}
