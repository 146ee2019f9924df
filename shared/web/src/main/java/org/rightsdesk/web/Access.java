package org.rightsdesk.web;

import java.util.EnumSet;
import java.util.Set;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.web.session.SessionKind;

/** Who may use a route. Every route declares one of these; there is no other way in (A1). */
public sealed interface Access {
  /** Anybody, without a session. */
  record Anyone() implements Access {}

  /** Somebody with a session of the kind, which the handler is given. */
  record Holder(SessionKind kind) implements Access {
    public Holder {
      if (kind == SessionKind.STAFF) {
        throw new IllegalArgumentException("staff are let in by role");
      }
    }
  }

  /** A member of staff who has signed in and has at least one of the roles. */
  record Staff(Set<Role> roles) implements Access {
    public Staff {
      roles = Set.copyOf(roles);
      if (roles.isEmpty()) {
        throw new IllegalArgumentException("no role would be let in");
      }
    }
  }

  /** Anybody. */
  static Access anyone() {
    return new Anyone();
  }

  /** Whoever holds a session of the kind. */
  static Access holder(SessionKind kind) {
    return new Holder(kind);
  }

  /** Staff with any of the roles. */
  static Access staff(Role first, Role... others) {
    return new Staff(EnumSet.of(first, others));
  }
}
