package org.rightsdesk.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The records that an organisation holds, searched by name and address (P 7.1.3).
 *
 * <p>Every method reads the source as it is now. Each throws {@link UnreadableIndexException} when
 * the source as a whole cannot be understood, and another {@link IOException} when it cannot be
 * reached.
 */
public interface RecordsSource {
  /**
   * Finds every record that may be about the person, the surest first, then the oldest; each says
   * why it was found. What could not be read is told beside them, since it may be about the person
   * too.
   */
  SearchResult find(SearchTerms terms) throws IOException;

  /** Looks up one record by its id. */
  Optional<IndexedRecord> record(String id) throws IOException;

  /**
   * Opens a record's bytes; the caller closes them.
   *
   * @throws java.nio.file.NoSuchFileException when the index names a file that is not there
   */
  InputStream open(IndexedRecord record) throws IOException;

  /**
   * Finds the people on record who may be the person, and those at the same address, the surest
   * first. It serves the identity check, and shows who shares a home.
   */
  List<FoundPerson> people(SearchTerms terms) throws IOException;
}
