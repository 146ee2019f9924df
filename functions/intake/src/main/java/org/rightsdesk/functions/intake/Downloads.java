package org.rightsdesk.functions.intake;

import java.net.URI;
import org.rightsdesk.domain.papers.Paper.StoredObject;

/** Makes addresses under which a browser may get one object, for a minute at most (B8). */
public interface Downloads {
  /** An address for the version of the object, saved under the name. */
  URI address(StoredObject object, String fileName);

  /** Where such addresses lead, as scheme and host. */
  String origin();
}
