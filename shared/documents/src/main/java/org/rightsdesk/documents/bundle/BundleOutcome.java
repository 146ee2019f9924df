package org.rightsdesk.documents.bundle;

import java.util.List;

/** What came of composing a bundle. */
public sealed interface BundleOutcome {
  /**
   * The file is written and verified.
   *
   * @param pages how many it has, letter and all
   * @param bytes its size
   * @param sha256 the hash of the file, in lower-case hexadecimal
   */
  record Composed(int pages, long bytes, String sha256) implements BundleOutcome {}

  /**
   * The written file did not verify, and was deleted.
   *
   * @param faults what was wrong, page by page; holds nothing from the records
   */
  record Rejected(List<String> faults) implements BundleOutcome {
    public Rejected {
      faults = List.copyOf(faults);
    }
  }
}
