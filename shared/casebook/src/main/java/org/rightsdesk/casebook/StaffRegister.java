package org.rightsdesk.casebook;

import java.util.Map;
import org.rightsdesk.domain.casework.StaffId;

/**
 * What the members of the team are called, by the id under which cases name them.
 *
 * <p>It holds those who have signed in, and never anybody whose case it is.
 */
public interface StaffRegister {
  /** Keeps the name that a sign-in gave, in place of an earlier one. */
  void remember(StaffId id, String name);

  /** The name of everyone who has signed in. */
  Map<StaffId, String> names();
}
