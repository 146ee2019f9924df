package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.nio.file.Path;

/** Composes the one PDF that a requester receives. */
public interface Bundle {
  /**
   * Writes letter, index, numbered pages and schedule of redactions into one PDF, reads it again
   * and only then puts it in place.
   *
   * <p>The same plan gives the same bytes, but for a password's random salt.
   *
   * @param plan what goes in
   * @param file where it goes; replaced only by a verified file, untouched otherwise
   * @throws IllegalArgumentException if the plan has no words for a panel's exemption
   * @throws IOException if a folder cannot be read or the file not written
   */
  BundleOutcome compose(BundlePlan plan, Path file) throws IOException;
}
