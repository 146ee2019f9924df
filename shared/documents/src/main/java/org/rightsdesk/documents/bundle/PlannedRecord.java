package org.rightsdesk.documents.bundle;

import java.util.List;
import org.rightsdesk.documents.redaction.Panel;

/**
 * A record with its place among the bundle's pages.
 *
 * @param record as the plan has it
 * @param pages how many it has
 * @param panels burned into them
 * @param firstPage of the bundle, from 1
 */
record PlannedRecord(BundleRecord record, int pages, List<Panel> panels, int firstPage) {
  int lastPage() {
    return firstPage + pages - 1;
  }

  /** The page of the bundle that is this page of the record. */
  int place(int page) {
    return firstPage + page - 1;
  }

  /** The name that letter, index, bookmark and stamp have for it. */
  String label() {
    return "Record " + record.number();
  }
}
