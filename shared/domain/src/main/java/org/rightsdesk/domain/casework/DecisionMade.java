package org.rightsdesk.domain.casework;

import java.util.List;
import org.rightsdesk.domain.exemptions.Exemption;

/**
 * The officer's decision on the request.
 *
 * @param withPassword whether the officer asked for a password on the response; a marking may ask
 *     for one too (P 7.2.4)
 */
public record DecisionMade(
    Outcome outcome, List<ExemptionUse> uses, boolean withPassword, StaffId by) {
  /** Stands for every exemption whose reason may not be told (P 7.2.2). */
  public static final String UNTOLD = "UNTOLD";

  public DecisionMade {
    uses = List.copyOf(uses);
  }

  /** Whether the requester is told that this exemption was used; not unless it was so decided. */
  public boolean mayTell(Exemption exemption) {
    return uses.stream().anyMatch(use -> use.exemption() == exemption && use.mayTell());
  }

  /**
   * What a panel says of its reason in anything that goes to the requester: the exemption's code,
   * or {@value #UNTOLD}, so that those that may not be told cannot be told apart either.
   */
  public String codeShown(Exemption exemption) {
    return mayTell(exemption) ? exemption.code() : UNTOLD;
  }
}
