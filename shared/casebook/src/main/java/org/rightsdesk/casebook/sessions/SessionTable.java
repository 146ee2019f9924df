package org.rightsdesk.casebook.sessions;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * A table apart from the cases', so that what a person has only begun to write is in no stream and
 * no backup. Its one key is {@code pk}; {@code expiresAt} is its time to live.
 */
final class SessionTable {
  private final DynamoDbClient client;
  private final String name;

  SessionTable(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  DynamoDbClient client() {
    return client;
  }

  String name() {
    return name;
  }

  static Map<String, AttributeValue> key(String key) {
    return Map.of("pk", AttributeValue.fromS(key));
  }

  static AttributeValue text(Object value) {
    return AttributeValue.fromS(value.toString());
  }

  /** The time to live, in whole seconds since 1970, never before the moment. */
  static AttributeValue expiresAt(Instant moment) {
    return AttributeValue.fromN(Long.toString(moment.getEpochSecond() + 1));
  }

  static AttributeValue map(Map<String, String> values) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    values.forEach((name, value) -> attributes.put(name, AttributeValue.fromS(value)));
    return AttributeValue.fromM(attributes);
  }

  static Map<String, String> map(AttributeValue attributes) {
    Map<String, String> values = new LinkedHashMap<>();
    attributes.m().forEach((name, value) -> values.put(name, value.s()));
    return values;
  }

  static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .orElseThrow(() -> new IllegalStateException("an item has no " + name));
  }

  void put(String key, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(key(key));
    item.putAll(attributes);
    client.putItem(put -> put.tableName(name).item(item));
  }

  Optional<Map<String, AttributeValue>> find(String key) {
    return Optional.of(
            client.getItem(get -> get.tableName(name).key(key(key)).consistentRead(true)).item())
        .filter(item -> !item.isEmpty());
  }

  void delete(String key) {
    client.deleteItem(delete -> delete.tableName(name).key(key(key)));
  }

  /** Runs a conditional write. False: the condition did not hold. */
  static boolean holds(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
