package org.rightsdesk.documents.bundle;

/**
 * How much of the records goes into one PDF before the next is begun.
 *
 * <p>Letter, index and schedule come on top.
 *
 * @param pages of records, at least 1
 * @param bytes of their pages, at least 1
 */
public record VolumeLimit(int pages, long bytes) {
  public VolumeLimit {
    if (pages < 1 || bytes < 1) {
      throw new IllegalArgumentException("a volume holds something");
    }
  }
}
