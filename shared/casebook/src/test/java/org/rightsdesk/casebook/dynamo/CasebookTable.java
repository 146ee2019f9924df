package org.rightsdesk.casebook.dynamo;

import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table as the template has it. */
public final class CasebookTable {
  private CasebookTable() {}

  /** Creates it, empty, under this name. */
  public static void create(DynamoDbClient client, String name) {
    client.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    Stream.of(
                            "pk",
                            "sk",
                            CaseItem.WORKLIST,
                            CaseItem.WORKLIST_ORDER,
                            CaseItem.DISPOSAL,
                            CaseItem.DISPOSAL_ORDER)
                        .map(CasebookTable::text)
                        .toList())
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(
                    index(CaseItem.WORKLIST, CaseItem.WORKLIST, CaseItem.WORKLIST_ORDER),
                    index(CaseItem.DISPOSAL, CaseItem.DISPOSAL, CaseItem.DISPOSAL_ORDER)));
  }

  static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static GlobalSecondaryIndex index(String name, String partition, String sort) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE))
        .projection(projection -> projection.projectionType(ProjectionType.ALL))
        .build();
  }
}
