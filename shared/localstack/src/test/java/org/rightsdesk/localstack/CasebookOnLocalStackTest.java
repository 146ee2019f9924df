package org.rightsdesk.localstack;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.CasebookContract;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.dynamo.CasebookTable;
import org.rightsdesk.casebook.dynamo.DynamoCasebook;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Tag("localstack")
final class CasebookOnLocalStackTest extends CasebookContract {
  CasebookOnLocalStackTest() {
    super(CasebookOnLocalStackTest::newCasebook);
  }

  @BeforeAll
  static void needsAnEngine() {
    LocalStack.require();
  }

  private static Casebook newCasebook(SettableClock clock) {
    DynamoDbClient client = LocalStack.client(DynamoDbClient.builder());
    String table = LocalStack.newName("cases");
    CasebookTable.create(client, table);
    return new DynamoCasebook(
        client, table, CaseworkSamples.casework(), clock, new Random(1), tried -> {});
  }
}
