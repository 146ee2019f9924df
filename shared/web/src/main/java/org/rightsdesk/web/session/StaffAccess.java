package org.rightsdesk.web.session;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;

/** Which member of the team a session of {@link SessionKind#STAFF} is for. */
public final class StaffAccess {
  private static final String STAFF = "staff";
  private static final String ROLES = "roles";
  private static final String NAME = "name";

  private StaffAccess() {}

  /** What a session of the person holds. */
  public static Map<String, String> to(Actor.Staff staff, String name) {
    String roles = staff.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    return Map.of(STAFF, staff.id().value(), NAME, name, ROLES, roles);
  }

  /** The person, if the session names one with a role. */
  public static Optional<Actor.Staff> staff(Session session) {
    List<String> named = Arrays.asList(session.value(ROLES).orElse("").split(",", -1));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (named.contains(role.name())) {
        roles.add(role);
      }
    }
    return session
        .value(STAFF)
        .filter(id -> !roles.isEmpty())
        .map(id -> new Actor.Staff(new StaffId(id), roles));
  }

  /** How the person is greeted. */
  public static String name(Session session) {
    return session.value(NAME).orElse("Signed in");
  }
}
