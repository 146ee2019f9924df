package org.rightsdesk.documents.bundle;

import org.rightsdesk.documents.redaction.RedactedRecord;

/**
 * A record with its place among the bundle's pages.
 *
 * @param record as the plan has it
 * @param redacted its pages
 * @param firstPage of the bundle, from 1
 */
record PlannedRecord(BundleRecord record, RedactedRecord redacted, int firstPage) {
  int lastPage() {
    return firstPage + redacted.pages().size() - 1;
  }

  /** The name that letter, index, bookmark and stamp have for it. */
  String label() {
    return "Record " + record.number();
  }
}
