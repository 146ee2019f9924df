package org.rightsdesk.casebook;

import org.rightsdesk.domain.casework.CaseReference;

/**
 * Others wrote to the case again and again meanwhile. Nothing was written: it may be tried again.
 */
public final class CasebookBusyException extends RuntimeException {
  public CasebookBusyException(CaseReference reference) {
    super("the case " + reference + " is written to by too many at once");
  }
}
