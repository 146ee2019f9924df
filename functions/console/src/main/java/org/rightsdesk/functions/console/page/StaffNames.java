package org.rightsdesk.functions.console.page;

import java.util.Map;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.domain.casework.StaffId;

/**
 * The names of the team as this process last read them.
 *
 * <p>It reads again for somebody it does not know. A name that was changed is seen once a new
 * process begins.
 */
final class StaffNames {
  private final StaffRegister register;
  private volatile Map<StaffId, String> known = Map.of();

  StaffNames(StaffRegister register) {
    this.register = register;
  }

  /** The person's name, or the id if no sign-in has given one. */
  String of(StaffId id) {
    if (!known.containsKey(id)) {
      known = register.names();
    }
    return known.getOrDefault(id, id.value());
  }
}
