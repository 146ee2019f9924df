package org.rightsdesk.casebook.dynamo;

import org.rightsdesk.casebook.StaffRegisterContract;

final class DynamoStaffRegisterTest extends StaffRegisterContract {
  DynamoStaffRegisterTest() {
    super(new DynamoStaffRegister(LocalDynamo.client(), LocalDynamo.newCaseTable()));
  }
}
