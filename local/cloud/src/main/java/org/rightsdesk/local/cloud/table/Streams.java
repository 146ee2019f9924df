package org.rightsdesk.local.cloud.table;

import java.io.IOException;
import org.rightsdesk.local.cloud.json.Json;

/** The streams of the tables, as their service shows them. */
interface Streams {
  /** The ARN of a table's stream. */
  String arn(String table) throws IOException, InterruptedException;

  /** Calls an operation of the stream service. */
  Json call(String operation, Json request) throws IOException, InterruptedException;
}
