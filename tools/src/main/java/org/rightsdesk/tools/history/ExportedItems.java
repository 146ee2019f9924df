package org.rightsdesk.tools.history;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.ValueIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads a table's items from JSON as the table service writes them.
 *
 * <p>Values stand one after the other: what a query or a scan answered ({@code Items}), the lines
 * of an export to a bucket ({@code Item}), or the items themselves.
 */
final class ExportedItems {
  private ExportedItems() {}

  /**
   * Hands on each item.
   *
   * @throws IOException if it is no JSON, or JSON of something else
   */
  static void read(InputStream export, Consumer<Map<String, AttributeValue>> items)
      throws IOException {
    try (ValueIterator<Object> values = JSON.std.anySequenceFrom(export)) {
      while (values.hasNextValue()) {
        Map<?, ?> value = object(values.nextValue());
        if (value.get("Items") instanceof List<?> list) {
          for (Object item : list) {
            items.accept(attributes(object(item)));
          }
        } else if (value.get("Item") instanceof Map<?, ?> item) {
          items.accept(attributes(item));
        } else {
          items.accept(attributes(value));
        }
      }
    }
  }

  private static Map<String, AttributeValue> attributes(Map<?, ?> item) throws IOException {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    for (Map.Entry<?, ?> attribute : item.entrySet()) {
      attributes.put(String.valueOf(attribute.getKey()), attribute(attribute.getValue()));
    }
    return attributes;
  }

  /** No part of a history is of a kind that is not named here. */
  private static AttributeValue attribute(@Nullable Object typed) throws IOException {
    Map<?, ?> value = object(typed);
    if (value.get("S") instanceof String text) {
      return AttributeValue.fromS(text);
    }
    if (value.get("N") instanceof String number) {
      return AttributeValue.fromN(number);
    }
    if (value.get("M") instanceof Map<?, ?> map) {
      return AttributeValue.fromM(attributes(map));
    }
    if (value.get("L") instanceof List<?> list) {
      List<AttributeValue> values = new ArrayList<>();
      for (Object each : list) {
        values.add(attribute(each));
      }
      return AttributeValue.fromL(values);
    }
    return AttributeValue.fromNul(true);
  }

  private static Map<?, ?> object(@Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IOException("there is something that is no item of a table");
  }
}
