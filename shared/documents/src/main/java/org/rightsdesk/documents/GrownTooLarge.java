package org.rightsdesk.documents;

import java.io.IOException;

/** Stops the reading of something that unpacks to more than it may. */
public final class GrownTooLarge extends IOException {
  private static final long serialVersionUID = 1L;
}
