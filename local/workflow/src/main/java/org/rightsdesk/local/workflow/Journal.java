package org.rightsdesk.local.workflow;

import java.util.List;
import org.rightsdesk.local.workflow.Event.Entry;

/** Keeps the events of executions where a crash cannot reach them. */
interface Journal {

  /** Returns the entries of every execution, each from its first. */
  List<List<Entry>> readAll();

  /** Returns the entries of one execution; none when it is unknown. */
  List<Entry> read(String machineName, String executionName);

  /** Adds entries to an execution; when this returns they are safe, and in this order. */
  void append(String machineName, String executionName, List<Entry> entries);

  /** Forgets an execution. */
  void delete(String machineName, String executionName);
}
