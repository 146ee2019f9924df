package org.rightsdesk.correspondence.outgoing;

import org.rightsdesk.domain.exemptions.Exemption;

/**
 * One exemption as it was used in a case.
 *
 * @param exemption the row of the register
 * @param explanation the officer's words about this case, empty for none
 * @param mayBeTold false when naming it would itself do the harm that it prevents (P 7.2.2); the
 *     letter then names neither the exemption nor the explanation
 */
public record Withheld(Exemption exemption, String explanation, boolean mayBeTold) {
  @Override
  public String toString() {
    return "Withheld[masked]";
  }
}
