package org.rightsdesk.casebook.dynamo;

import static org.rightsdesk.casebook.dynamo.Attributes.with;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.casebook.StaffRegister;
import org.rightsdesk.domain.casework.StaffId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The register in the table of the cases: one item for each person, all under one key. */
public final class DynamoStaffRegister implements StaffRegister {
  private static final String NAME = "name";

  private final DynamoDbClient client;
  private final String tableName;

  public DynamoStaffRegister(DynamoDbClient client, String tableName) {
    this.client = client;
    this.tableName = tableName;
  }

  @Override
  public void remember(StaffId id, String name) {
    client.putItem(
        put ->
            put.tableName(tableName)
                .item(with(Keys.staff(id), Map.of(NAME, AttributeValue.fromS(name)))));
  }

  @Override
  public Map<StaffId, String> names() {
    Map<StaffId, String> names = new LinkedHashMap<>();
    client
        .queryPaginator(
            query ->
                query
                    .tableName(tableName)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :staff")
                    .expressionAttributeValues(Map.of(":staff", AttributeValue.fromS(Keys.STAFF))))
        .items()
        .forEach(
            item ->
                names.put(
                    new StaffId(Attributes.text(item, Keys.SORT)), Attributes.text(item, NAME)));
    return names;
  }
}
