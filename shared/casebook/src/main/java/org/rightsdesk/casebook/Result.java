package org.rightsdesk.casebook;

import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Rule;

/** What became of a command. */
public sealed interface Result {
  /** It is done, and written. */
  record Done(Case state) implements Result {}

  /** A rule stands in the way; nothing was written. */
  record Refused(Rule rule) implements Result {}

  /** There is no such case. */
  record Unknown(CaseReference reference) implements Result {}
}
