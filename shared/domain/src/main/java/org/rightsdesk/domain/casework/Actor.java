package org.rightsdesk.domain.casework;

import java.util.Set;

/** Who does something to a case. */
public sealed interface Actor {
  /** The requester, on the form or on the status page that a code has opened. */
  record Requester() implements Actor {}

  /** A member of the data protection team who has signed in. */
  record Staff(StaffId id, Set<Role> roles) implements Actor {
    public Staff {
      roles = Set.copyOf(roles);
    }
  }

  /** A part of the system acting on its own, such as the clock or a search. */
  record Machine(String part) implements Actor {}

  /** A mail that was received. It may add to a case and never decides anything. */
  record Mail() implements Actor {}

  /** How the history names the actor: by kind and id, never by name. */
  default String label() {
    return switch (this) {
      case Requester() -> "requester";
      case Staff staff -> "staff:" + staff.id();
      case Machine machine -> "system:" + machine.part();
      case Mail() -> "mail";
    };
  }

  /** Whether this is a member of staff with the role, or with one that includes it. */
  default boolean may(Role role) {
    return this instanceof Staff staff
        && (staff.roles().contains(role)
            || (role == Role.OFFICER && staff.roles().contains(Role.MANAGER)));
  }
}
