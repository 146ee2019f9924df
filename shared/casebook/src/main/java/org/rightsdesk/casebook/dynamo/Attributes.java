package org.rightsdesk.casebook.dynamo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads and joins the attributes of items. */
final class Attributes {
  /** The value of an item that is one record as text. */
  static final String BODY = "body";

  /** When an item may be dropped by the table itself, in seconds since 1970. */
  static final String EXPIRES_AT = "expiresAt";

  private Attributes() {}

  static String text(Map<String, AttributeValue> item, String name) {
    return find(item, name)
        .map(AttributeValue::s)
        .orElseThrow(() -> new IllegalStateException("an item has no " + name));
  }

  static Optional<AttributeValue> find(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name));
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static Map<String, AttributeValue> with(
      Map<String, AttributeValue> key, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(key);
    item.putAll(more);
    return item;
  }
}
