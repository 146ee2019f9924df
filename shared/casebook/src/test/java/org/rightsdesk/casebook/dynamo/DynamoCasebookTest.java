package org.rightsdesk.casebook.dynamo;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.CasebookContract;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;

final class DynamoCasebookTest extends CasebookContract {
  private static final AtomicInteger TABLES = new AtomicInteger();

  DynamoCasebookTest() {
    super(DynamoCasebookTest::newCasebook);
  }

  private static Casebook newCasebook(SettableClock clock) {
    String table = "contract-" + TABLES.incrementAndGet();
    CasebookTable.create(LocalDynamo.client(), table);
    return new DynamoCasebook(
        LocalDynamo.client(), table, CaseworkSamples.casework(), clock, new Random(1), tried -> {});
  }
}
