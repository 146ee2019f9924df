package org.rightsdesk.domain.exemptions;

import java.util.EnumSet;
import java.util.Set;
import org.rightsdesk.domain.rights.Right;

/**
 * The rights that an exemption can limit, by the lists of the Data Protection Act 2018 (law.md 4).
 */
public enum Reach {
  /** The list of Schedule 2 Part 1. */
  L1,
  /** The list of Schedule 2 Part 2. */
  L2,
  /** Access only. */
  L3,
  /** Access and the notices that inform people. */
  L4,
  /** The list of Schedule 3: all but the telling of recipients under Article 19. */
  LS3,
  /** Erasure only. */
  ERASURE_ONLY,
  /** Every right. */
  ALL;

  /** Returns the rights within reach. */
  public Set<Right> rights() {
    return switch (this) {
      case L1, L2, LS3 ->
          EnumSet.of(
              Right.INFORMED,
              Right.ACCESS,
              Right.RECTIFICATION,
              Right.ERASURE,
              Right.RESTRICTION,
              Right.PORTABILITY,
              Right.OBJECTION);
      case L3 -> EnumSet.of(Right.ACCESS);
      case L4 -> EnumSet.of(Right.INFORMED, Right.ACCESS);
      case ERASURE_ONLY -> EnumSet.of(Right.ERASURE);
      case ALL -> EnumSet.allOf(Right.class);
    };
  }
}
