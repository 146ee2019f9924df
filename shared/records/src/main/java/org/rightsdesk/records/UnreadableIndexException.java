package org.rightsdesk.records;

import java.io.IOException;

/** Says that a records folder as a whole cannot be used, and what to do about it. */
public final class UnreadableIndexException extends IOException {
  UnreadableIndexException(String message) {
    super(message);
  }
}
