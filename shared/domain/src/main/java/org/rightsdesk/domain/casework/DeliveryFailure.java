package org.rightsdesk.domain.casework;

/** Why a letter that was handed over for delivery is not known to be with its receiver (R4.10). */
public enum DeliveryFailure {
  /** The receiver's mail service refused it for good; the address may be wrong or gone. */
  BOUNCED_FOR_GOOD,
  /** The receiver's mail service did not take it in time; it may take another. */
  BOUNCED_FOR_NOW,
  /** It came back, and the mail service cannot say why. */
  BOUNCED,
  /** The receiver called it unwanted, after which mail services hold back what follows it. */
  CALLED_UNWANTED,
  /** Our own mail service would not send it after all. */
  REJECTED
}
