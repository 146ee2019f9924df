package org.rightsdesk.documents.bundle;

import java.util.Map;
import java.util.Optional;

/**
 * All that one disclosure holds.
 *
 * @param title of the PDF, neutral: it shows in windows and lists of files
 * @param letter the covering letter
 * @param volumes the records, in the order of their numbers, and how they are spread
 * @param exemptions each exemption's code with the words that explain it in the schedule
 * @param password to open each volume with, where the marking asks for one; it is then AES-256
 */
public record BundlePlan(
    String title,
    Letter letter,
    BundleVolumes volumes,
    Map<String, String> exemptions,
    Optional<String> password) {
  public BundlePlan {
    exemptions = Map.copyOf(exemptions);
  }

  @Override
  public String toString() {
    return "BundlePlan[masked]";
  }
}
