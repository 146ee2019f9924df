package org.rightsdesk.records;

import java.util.List;

/**
 * What a search found, and what it could not read.
 *
 * @param found the records that may be about the person, the surest first
 * @param faults the lines of the index that could not be read, in their order
 */
public record SearchResult(List<FoundRecord> found, List<IndexFault> faults) {
  public SearchResult {
    found = List.copyOf(found);
    faults = List.copyOf(faults);
  }
}
