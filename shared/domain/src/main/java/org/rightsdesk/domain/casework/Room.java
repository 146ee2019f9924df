package org.rightsdesk.domain.casework;

/**
 * How many files may be taken out of a record, out of those, and so on.
 *
 * <p>All that lie in one record share its room, so that no archive of archives, however it is made,
 * becomes more than {@value #MOST} records; and each has a quarter of it at most, so that none goes
 * on for ever.
 */
public final class Room {
  /** The room of a record that lay in no other. */
  public static final int MOST = 1_000;

  private static final int SHARE = 4;

  private Room() {}

  /** The room of each of some files in a record that has room itself. */
  public static int within(int room, int files) {
    return Math.max(0, Math.min((room - files) / Math.max(1, files), room / SHARE));
  }
}
