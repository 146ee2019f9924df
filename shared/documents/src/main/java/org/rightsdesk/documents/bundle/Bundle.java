package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.nio.file.Path;

/** Composes what a requester receives: one PDF, or several volumes where one would be too large. */
public interface Bundle {
  /**
   * Writes letter, index, numbered pages and schedule of redactions, reads each volume again and
   * only puts them in place when all of them are as they should be.
   *
   * <p>The first volume begins with the letter and the index of all; the last ends with the
   * schedule. Pages are numbered from the first volume to the last. The same plan gives the same
   * bytes, but for a password's random salt.
   *
   * @param plan what goes in
   * @param folder where the volumes go; nothing is put there unless all have verified
   * @throws IllegalArgumentException if the plan has no words for a panel's exemption
   * @throws IOException if a folder cannot be read or a file not written
   */
  BundleOutcome compose(BundlePlan plan, Path folder) throws IOException;
}
