package org.rightsdesk.casebook.sessions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.rightsdesk.web.session.Counters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Counts of attempts. Each count is one conditional write: on to the next number while the counter
 * is kept, or to one when it is not. Where neither holds, somebody else came between.
 */
public final class DynamoCounters implements Counters {
  private static final int MOST_TRIES = 100;

  private final SessionTable table;

  public DynamoCounters(DynamoDbClient client, String tableName) {
    this.table = new SessionTable(client, tableName);
  }

  private static Map<String, AttributeValue> place(String key) {
    return SessionTable.key("COUNT#" + key);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if others come between again and again; nothing was counted then
   */
  @Override
  public long increment(String key, Instant now, Instant keepUntil) {
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      OptionalLong next = goOn(key, now);
      if (next.isPresent()) {
        return next.getAsLong();
      }
      if (begin(key, now, keepUntil)) {
        return 1;
      }
    }
    throw new IllegalStateException("a counter is counted by too many at once");
  }

  private OptionalLong goOn(String key, Instant now) {
    try {
      AttributeValue counted =
          SessionTable.attribute(
              table
                  .client()
                  .updateItem(
                      update ->
                          update
                              .tableName(table.name())
                              .key(place(key))
                              .updateExpression("ADD counted :one")
                              .conditionExpression("keepUntil > :now")
                              .expressionAttributeValues(
                                  Map.of(":one", AttributeValue.fromN("1"), ":now", moment(now)))
                              .returnValues(ReturnValue.UPDATED_NEW))
                  .attributes(),
              "counted");
      return OptionalLong.of(Long.parseLong(counted.n()));
    } catch (ConditionalCheckFailedException _) {
      return OptionalLong.empty();
    }
  }

  private boolean begin(String key, Instant now, Instant keepUntil) {
    return SessionTable.holds(
        () ->
            table
                .client()
                .updateItem(
                    update ->
                        update
                            .tableName(table.name())
                            .key(place(key))
                            .updateExpression(
                                "SET counted = :one, keepUntil = :until, expiresAt = :expires")
                            .conditionExpression("attribute_not_exists(pk) OR keepUntil <= :now")
                            .expressionAttributeValues(
                                Map.of(
                                    ":one", AttributeValue.fromN("1"),
                                    ":until", moment(keepUntil),
                                    ":now", moment(now),
                                    ":expires", SessionTable.expiresAt(keepUntil)))));
  }

  /** To the nanosecond, as a number that is compared as one. */
  private static AttributeValue moment(Instant instant) {
    return AttributeValue.fromN(
        BigDecimal.valueOf(instant.getEpochSecond())
            .add(BigDecimal.valueOf(instant.getNano(), 9))
            .toPlainString());
  }

  @Override
  public void clear(String key) {
    table.delete("COUNT#" + key);
  }
}
