package org.rightsdesk.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of a records folder, wherever they are kept: a folder, or the keys of a store. */
@FunctionalInterface
public interface RecordsFiles {
  /** Opens a file; empty when there is none at that path. The caller closes it. */
  Optional<InputStream> open(RecordPath path) throws IOException;
}
