package org.rightsdesk.documents.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one disclosure holds.
 *
 * @param title of the PDF, neutral: it shows in windows and lists of files
 * @param letter the covering letter
 * @param records in the order of their numbers
 * @param exemptions each exemption's code with the words that explain it in the schedule
 * @param password to open it with, where the marking asks for one; the file is then AES-256
 */
public record BundlePlan(
    String title,
    Letter letter,
    List<BundleRecord> records,
    Map<String, String> exemptions,
    Optional<String> password) {
  public BundlePlan {
    records = List.copyOf(records);
    exemptions = Map.copyOf(exemptions);
  }

  @Override
  public String toString() {
    return "BundlePlan[masked]";
  }
}
