package org.rightsdesk.correspondence.incoming;

import java.io.IOException;
import java.io.InputStream;

/** A raw mail or a part of one, which can be read from its start as often as needed. */
@FunctionalInterface
public interface MailSource {
  /**
   * Opens it at its start. The caller closes the stream.
   *
   * @throws IOException when it cannot be opened or found again
   */
  InputStream open() throws IOException;
}
