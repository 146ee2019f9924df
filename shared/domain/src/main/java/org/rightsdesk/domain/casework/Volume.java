package org.rightsdesk.domain.casework;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One of the files of a response, as it was verified.
 *
 * @param sha256 the digest of the file, in lower-case hexadecimal
 * @param bytes its size
 */
public record Volume(String sha256, int pages, long bytes) {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

  /** The number of a volume, from 1, as an address or a button gives it; empty if it is none. */
  public static OptionalInt number(String given) {
    return NUMBER.matcher(given).matches()
        ? OptionalInt.of(Integer.parseInt(given))
        : OptionalInt.empty();
  }
}
