package org.rightsdesk.domain.casework;

import java.util.List;

/** The officer's decision on the request. */
public record DecisionMade(Outcome outcome, List<ExemptionUse> uses, StaffId by) {
  public DecisionMade {
    uses = List.copyOf(uses);
  }
}
