package org.rightsdesk.documents.redaction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes the redacted form of a canonical record. */
public interface Burner {
  /**
   * Burns panels into a record's pages.
   *
   * <p>Panels are snapped to whole words and connected ink, padded and merged first, so a panel may
   * come out larger than drawn, never smaller. A page that has a problem holds a note in its place,
   * and stays so.
   *
   * @param canonicalFolder the folder of the canonical record
   * @param panels in any order, on any of its pages
   * @param redactedFolder an existing, empty folder for the redacted record
   * @throws IllegalArgumentException if a panel names a page that the record does not have
   * @throws IOException if a folder cannot be read or written
   */
  RedactedRecord burn(Path canonicalFolder, List<Panel> panels, Path redactedFolder)
      throws IOException;
}
