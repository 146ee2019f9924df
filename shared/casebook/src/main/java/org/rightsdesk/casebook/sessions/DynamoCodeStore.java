package org.rightsdesk.casebook.sessions;

import static org.rightsdesk.casebook.sessions.SessionTable.attribute;
import static org.rightsdesk.casebook.sessions.SessionTable.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.session.CodeStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Codes, of which one is used by whoever deletes it first. */
public final class DynamoCodeStore implements CodeStore {
  private final SessionTable table;

  public DynamoCodeStore(DynamoDbClient client, String tableName) {
    this.table = new SessionTable(client, tableName);
  }

  private static String place(String key) {
    return "CODE#" + key;
  }

  @Override
  public void put(String key, Kept code) {
    table.put(
        place(key),
        Map.of(
            "code", text(code.hash()),
            "expires", text(code.expires()),
            "expiresAt", SessionTable.expiresAt(code.expires())));
  }

  @Override
  public Optional<Kept> find(String key) {
    return table
        .find(place(key))
        .map(
            item ->
                new Kept(
                    attribute(item, "code").s(), Instant.parse(attribute(item, "expires").s())));
  }

  @Override
  public boolean remove(String key, Kept code) {
    return SessionTable.holds(
        () ->
            table
                .client()
                .deleteItem(
                    delete ->
                        delete
                            .tableName(table.name())
                            .key(SessionTable.key(place(key)))
                            .conditionExpression("#code = :code AND #expires = :expires")
                            .expressionAttributeNames(
                                Map.of("#code", "code", "#expires", "expires"))
                            .expressionAttributeValues(
                                Map.of(
                                    ":code", text(code.hash()),
                                    ":expires", text(code.expires())))));
  }
}
