package org.rightsdesk.local.bench;

import java.util.List;
import org.rightsdesk.local.cloud.up.LocalCloud;

/** Something that is measured while the whole system runs. */
interface Measurement {
  /** What it is, with the unit. */
  String title();

  /** Measures, and gives the lines to print. */
  List<String> measure(LocalCloud cloud) throws Exception;
}
