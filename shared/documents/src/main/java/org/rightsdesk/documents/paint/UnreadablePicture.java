package org.rightsdesk.documents.paint;

import java.io.IOException;

/** A picture on a page is damaged, or stored in a way that we do not read. */
final class UnreadablePicture extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadablePicture(IOException cause) {
    super("a picture that cannot be read", cause);
  }
}
