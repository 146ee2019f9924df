package org.rightsdesk.documents.bundle;

import java.nio.file.Path;
import java.util.List;

/** What came of composing a bundle. */
public sealed interface BundleOutcome {
  /** The volumes are written and verified; there is at least one. */
  record Composed(List<Volume> volumes) implements BundleOutcome {
    public Composed {
      volumes = List.copyOf(volumes);
    }
  }

  /**
   * One PDF of the bundle.
   *
   * @param pages how many it has, letter and all
   * @param bytes its size
   * @param sha256 the hash of the file, in lower-case hexadecimal
   */
  record Volume(Path file, int pages, long bytes, String sha256) {}

  /**
   * A written volume did not verify, and all were deleted.
   *
   * @param faults what was wrong with it, page by page; holds nothing from the records
   */
  record Rejected(List<String> faults) implements BundleOutcome {
    public Rejected {
      faults = List.copyOf(faults);
    }
  }
}
