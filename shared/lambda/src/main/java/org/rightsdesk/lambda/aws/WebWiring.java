package org.rightsdesk.lambda.aws;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casebook.sessions.DynamoCodeStore;
import org.rightsdesk.casebook.sessions.DynamoCounters;
import org.rightsdesk.casebook.sessions.DynamoLinkStore;
import org.rightsdesk.casebook.sessions.DynamoSessionStore;
import org.rightsdesk.lambda.Environment;
import org.rightsdesk.web.session.Counters;
import org.rightsdesk.web.session.Links;
import org.rightsdesk.web.session.OneTimeCodes;
import org.rightsdesk.web.session.SessionStore;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Sessions, codes, links and counts in the table that a function's environment names. */
public final class WebWiring {
  private static final String KEY_OF_CODES = "SECRET#codes";
  private static final int KEY_BYTES = 32;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Over the table of {@code SESSION_TABLE}. */
  public WebWiring(Environment environment, Clock clock) {
    this.client = Clients.dynamoDb();
    this.table = environment.required("SESSION_TABLE");
    this.clock = clock;
  }

  public SessionStore sessions() {
    return new DynamoSessionStore(client, table);
  }

  public Counters counters() {
    return new DynamoCounters(client, table);
  }

  public Links links() {
    return new Links(new DynamoLinkStore(client, table), clock, random);
  }

  /** One-time codes, under a key that the first function to need one draws and keeps. */
  public OneTimeCodes codes() {
    return new OneTimeCodes(
        new DynamoCodeStore(client, table), counters(), keyOfCodes(), clock, random);
  }

  private byte[] keyOfCodes() {
    byte[] drawn = new byte[KEY_BYTES];
    random.nextBytes(drawn);
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(
                      Map.of(
                          "pk",
                          AttributeValue.fromS(KEY_OF_CODES),
                          "secret",
                          AttributeValue.fromB(SdkBytes.fromByteArray(drawn))))
                  .conditionExpression("attribute_not_exists(pk)"));
      return drawn;
    } catch (ConditionalCheckFailedException e) {
      Map<String, AttributeValue> kept =
          client
              .getItem(
                  get ->
                      get.tableName(table)
                          .key(Map.of("pk", AttributeValue.fromS(KEY_OF_CODES)))
                          .consistentRead(true))
              .item();
      return Optional.ofNullable(kept.get("secret")).orElseThrow().b().asByteArray();
    }
  }
}
