package org.rightsdesk.domain.casework;

import org.rightsdesk.domain.exemptions.Exemption;

/**
 * One use of an exemption in a decision.
 *
 * @param reasoning the balancing or the prejudice, in the officer's words
 * @param mayTell whether the requester is told the reason (P 7.2.2)
 */
public record ExemptionUse(Exemption exemption, PaperId reasoning, boolean mayTell) {}
