package org.rightsdesk.casebook.sessions;

import static org.rightsdesk.casebook.sessions.SessionTable.attribute;
import static org.rightsdesk.casebook.sessions.SessionTable.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.session.LinkStore;
import org.rightsdesk.web.session.TokenHash;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Links that were mailed, each gone by itself once it has expired. */
public final class DynamoLinkStore implements LinkStore {
  private final SessionTable table;

  public DynamoLinkStore(DynamoDbClient client, String tableName) {
    this.table = new SessionTable(client, tableName);
  }

  private static String key(TokenHash hash) {
    return "LINK#" + hash.value();
  }

  @Override
  public void save(TokenHash hash, Kept link) {
    table.put(
        key(hash),
        Map.of(
            "purpose", text(link.purpose()),
            "about", SessionTable.map(link.about()),
            "expires", text(link.expires()),
            "expiresAt", SessionTable.expiresAt(link.expires())));
  }

  @Override
  public Optional<Kept> find(TokenHash hash) {
    return table
        .find(key(hash))
        .map(
            item ->
                new Kept(
                    attribute(item, "purpose").s(),
                    SessionTable.map(attribute(item, "about")),
                    Instant.parse(attribute(item, "expires").s())));
  }

  @Override
  public void delete(TokenHash hash) {
    table.delete(key(hash));
  }
}
