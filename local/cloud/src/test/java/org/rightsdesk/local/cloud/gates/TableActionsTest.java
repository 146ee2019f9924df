package org.rightsdesk.local.cloud.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rightsdesk.local.cloud.gates.TableActions.Needed;
import org.rightsdesk.local.cloud.json.Json;

final class TableActionsTest {

  private static final String CASES = "arn:aws:dynamodb:eu-west-2:000000000000:table/cases";

  @Test
  void a_transaction_needs_the_action_of_each_of_its_parts() {
    Json transaction =
        Json.read(
            """
            {"TransactItems": [
              {"Put": {"TableName": "cases"}},
              {"ConditionCheck": {"TableName": "other"}}]}
            """);
    assertThat(TableActions.of("TransactWriteItems", transaction))
        .containsExactly(
            new Needed("dynamodb:PutItem", CASES),
            new Needed(
                "dynamodb:ConditionCheckItem",
                "arn:aws:dynamodb:eu-west-2:000000000000:table/other"));
  }

  @Test
  void a_query_of_an_index_needs_the_index() {
    assertThat(TableActions.of("Query", Json.object("TableName", "cases", "IndexName", "worklist")))
        .containsExactly(new Needed("dynamodb:Query", CASES + "/index/worklist"));
  }

  @Test
  void a_batch_needs_every_table_that_it_names() {
    assertThat(
            TableActions.of(
                "BatchGetItem", Json.object("RequestItems", Json.object("cases", Json.object()))))
        .containsExactly(new Needed("dynamodb:BatchGetItem", CASES));
  }

  @Test
  void what_names_no_table_needs_everything() {
    assertThat(TableActions.of("ListTables", Json.object()))
        .containsExactly(new Needed("dynamodb:ListTables", "*"));
    assertThat(TableActions.of("TransactWriteItems", Json.object()))
        .containsExactly(new Needed("dynamodb:TransactWriteItems", "*"));
  }
}
