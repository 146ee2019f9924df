package org.rightsdesk.casebook.memory;

import org.rightsdesk.casebook.StaffRegisterContract;

final class InMemoryStaffRegisterTest extends StaffRegisterContract {
  InMemoryStaffRegisterTest() {
    super(new InMemoryStaffRegister());
  }
}
