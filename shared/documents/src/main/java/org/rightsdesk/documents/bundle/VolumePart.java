package org.rightsdesk.documents.bundle;

/**
 * Pages of a record that stand in one volume.
 *
 * @param record its place among the records, from 0
 * @param from the first of its pages, from 1
 * @param to the last of its pages
 */
record VolumePart(int record, int from, int to) {
  int pages() {
    return to - from + 1;
  }
}
