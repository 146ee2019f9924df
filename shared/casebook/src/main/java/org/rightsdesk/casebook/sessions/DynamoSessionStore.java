package org.rightsdesk.casebook.sessions;

import static org.rightsdesk.casebook.sessions.SessionTable.attribute;
import static org.rightsdesk.casebook.sessions.SessionTable.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.session.Session;
import org.rightsdesk.web.session.SessionKind;
import org.rightsdesk.web.session.SessionStore;
import org.rightsdesk.web.session.TokenHash;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sessions, each gone by itself once the longest that it may last is over. */
public final class DynamoSessionStore implements SessionStore {
  private final SessionTable table;

  public DynamoSessionStore(DynamoDbClient client, String tableName) {
    this.table = new SessionTable(client, tableName);
  }

  private static String key(TokenHash hash) {
    return "SESSION#" + hash.value();
  }

  @Override
  public void save(TokenHash hash, Session session) {
    table.put(
        key(hash),
        Map.of(
            "kind", text(session.kind().name()),
            "began", text(session.began()),
            "seen", text(session.seen()),
            "held", SessionTable.map(session.values()),
            "expiresAt", SessionTable.expiresAt(session.began().plus(session.kind().absolute()))));
  }

  @Override
  public Optional<Session> find(TokenHash hash) {
    return table.find(key(hash)).map(DynamoSessionStore::read);
  }

  private static Session read(Map<String, AttributeValue> item) {
    return new Session(
        SessionKind.valueOf(attribute(item, "kind").s()),
        Instant.parse(attribute(item, "began").s()),
        Instant.parse(attribute(item, "seen").s()),
        SessionTable.map(attribute(item, "held")));
  }

  @Override
  public void touch(TokenHash hash, Instant seen) {
    SessionTable.holds(
        () ->
            table
                .client()
                .updateItem(
                    update ->
                        update
                            .tableName(table.name())
                            .key(SessionTable.key(key(hash)))
                            .updateExpression("SET seen = :seen")
                            .conditionExpression("attribute_exists(pk)")
                            .expressionAttributeValues(Map.of(":seen", text(seen)))));
  }

  @Override
  public void delete(TokenHash hash) {
    table.delete(key(hash));
  }
}
