package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.nio.file.Path;

/** Turns files into canonical records. */
public interface Conversion {
  /**
   * Converts one file, trusting neither its name nor its content.
   *
   * @param source the file
   * @param folder an existing, empty folder for the record; left with nothing of use on a refusal
   * @throws IOException only if the folder cannot be written or the source not read from disk;
   *     whatever the file holds is answered by a refusal
   */
  ConversionOutcome convert(Source source, Path folder) throws IOException;
}
