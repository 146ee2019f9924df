package org.rightsdesk.documents.paint;

import java.io.IOException;

/** A PDF file that opens only with a password or a certificate that was not given. */
public final class LockedFile extends IOException {
  private static final long serialVersionUID = 1L;

  LockedFile() {
    super("the file is locked");
  }
}
