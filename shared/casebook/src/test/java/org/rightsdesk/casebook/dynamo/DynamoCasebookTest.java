package org.rightsdesk.casebook.dynamo;

import java.util.Random;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.CasebookContract;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;

final class DynamoCasebookTest extends CasebookContract {
  DynamoCasebookTest() {
    super(DynamoCasebookTest::newCasebook);
  }

  private static Casebook newCasebook(SettableClock clock) {
    return new DynamoCasebook(
        LocalDynamo.client(),
        LocalDynamo.newCaseTable(),
        CaseworkSamples.casework(),
        clock,
        new Random(1),
        tried -> {});
  }
}
