package org.rightsdesk.records;

/**
 * Something in an index that could not be used, told so that a person can put it right.
 *
 * <p>The reason never repeats a name, an address, a path or a date of birth.
 *
 * @param file the name of the index: {@code index.csv} or {@code people.csv}
 * @param line the line where the row starts; the header is line 1
 */
public record IndexFault(String file, int line, String reason) {
  /** The fault as one sentence. */
  public String sentence() {
    return file + ", line " + line + ": " + reason;
  }
}
