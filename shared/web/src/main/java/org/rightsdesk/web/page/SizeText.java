package org.rightsdesk.web.page;

import java.util.Locale;

/** The size of a file as a person reads it. */
public final class SizeText {
  private static final int KILOBYTE = 1024;

  private SizeText() {}

  /** The size in kilobytes, rounded up, or in megabytes to a tenth, such as {@code 47.2 MB}. */
  public static String of(long bytes) {
    long kilobytes = Math.ceilDiv(bytes, KILOBYTE);
    return kilobytes < KILOBYTE
        ? kilobytes + " KB"
        : String.format(Locale.UK, "%.1f MB", (double) kilobytes / KILOBYTE);
  }
}
