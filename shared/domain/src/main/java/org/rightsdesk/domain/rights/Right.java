package org.rightsdesk.domain.rights;

/** The nine kinds of request (UK GDPR Arts 7, 12-22D; P 5.1). */
public enum Right {
  /** To be told how data is used (Arts 13, 14). */
  INFORMED,
  /** To have a copy (Art 15). */
  ACCESS,
  /** To have wrong data put right (Art 16). */
  RECTIFICATION,
  /** To have data erased (Art 17). */
  ERASURE,
  /** To have data only stored (Art 18). */
  RESTRICTION,
  /** To take data elsewhere (Art 20). */
  PORTABILITY,
  /** To object to its use (Art 21). */
  OBJECTION,
  /** About decisions made without a person (Arts 22A-22D). */
  AUTOMATED_DECISIONS,
  /** To take back consent (Art 7(3)). */
  CONSENT_WITHDRAWAL
}
