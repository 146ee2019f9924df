package org.rightsdesk.functions.console.signin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.web.session.Session;

/** What the session of a member of the team holds. */
public final class StaffSessions {
  private static final String STAFF = "staff";
  private static final String ROLES = "roles";
  private static final String NAME = "name";

  private StaffSessions() {}

  /** What a session of the person holds. */
  public static Map<String, String> values(IdTokens.Person person) {
    return Map.of(
        STAFF, person.id().value(),
        NAME, person.name(),
        ROLES, person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
  }

  /** Who the session is, if it is a member of the team. */
  public static Optional<Actor.Staff> staff(Session session) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (Arrays.asList(session.value(ROLES).orElse("").split(",", -1)).contains(role.name())) {
        roles.add(role);
      }
    }
    return session
        .value(STAFF)
        .filter(id -> !roles.isEmpty())
        .map(id -> new Actor.Staff(new StaffId(id), roles));
  }

  /** How they are greeted. */
  public static String name(Session session) {
    return session.value(NAME).orElse("Signed in");
  }
}
