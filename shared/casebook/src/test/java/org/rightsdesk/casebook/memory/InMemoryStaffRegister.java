package org.rightsdesk.casebook.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.domain.casework.StaffId;

/** The register of staff without a table. It passes the same suite as the real one. */
public final class InMemoryStaffRegister implements StaffRegister {
  private final Map<StaffId, String> names = new LinkedHashMap<>();

  @Override
  public synchronized void remember(StaffId id, String name) {
    names.put(id, name);
  }

  @Override
  public synchronized Map<StaffId, String> names() {
    return Map.copyOf(names);
  }
}
