package org.rightsdesk.documents;

import java.time.Duration;

/**
 * How much of a file we are ready to open.
 *
 * @param bytes the most bytes a file may have
 * @param pages the most pages
 * @param pixels the most pixels of a picture that is decoded whole
 * @param storedPixels the most pixels of any picture; one of more than {@code pixels} is decoded
 *     with fewer, and shown smaller
 * @param expandedBytes the most bytes that one compressed part may unpack to
 * @param nesting how deep objects and forms may hold one another
 * @param time the longest that one page may take
 */
public record DocumentLimits(
    long bytes,
    int pages,
    long pixels,
    long storedPixels,
    long expandedBytes,
    int nesting,
    Duration time) {

  /** The limits for records found in a search. */
  public static DocumentLimits forRecords() {
    return new DocumentLimits(
        200L << 20, 3_000, 50_000_000, 400_000_000, 256L << 20, 100, Duration.ofSeconds(60));
  }

  /** The limits for identity documents: smaller, since anybody may upload one. */
  public static DocumentLimits forIdentityDocuments() {
    return new DocumentLimits(
        10L << 20, 20, 40_000_000, 40_000_000, 64L << 20, 50, Duration.ofSeconds(10));
  }
}
