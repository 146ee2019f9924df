package org.rightsdesk.local.demo;

import java.util.List;
import java.util.Set;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.lambda.Environment;

/** The people of the demonstration sign-in, who work the cases. */
record Team(Member officer, Member secondOfficer, Member manager) {
  /** One of them. */
  record Member(StaffId id, String name, Role role) {
    Actor.Staff actor() {
      return new Actor.Staff(id, Set.of(role));
    }
  }

  /** Reads {@code OFFICER}, {@code SECOND_OFFICER} and {@code MANAGER}: an id, a space, a name. */
  static Team of(Environment environment) {
    return new Team(
        member(environment.required("OFFICER"), Role.OFFICER),
        member(environment.required("SECOND_OFFICER"), Role.OFFICER),
        member(environment.required("MANAGER"), Role.MANAGER));
  }

  private static Member member(String idAndName, Role role) {
    int space = idAndName.indexOf(' ');
    return new Member(
        new StaffId(idAndName.substring(0, space)), idAndName.substring(space + 1), role);
  }

  /** Makes them known by name, as their sign-in will. */
  void introduce(StaffRegister register) {
    for (Member member : List.of(officer, secondOfficer, manager)) {
      register.remember(member.id(), member.name());
    }
  }

  /** The officer who may check what this one did. */
  Member checkerOf(Member reviewer) {
    return reviewer.equals(officer) ? secondOfficer : officer;
  }
}
