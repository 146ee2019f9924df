package org.rightsdesk.casebook.dynamo;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casebook.json.RecordCodec;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Event;
import org.rightsdesk.domain.history.Chain;
import org.rightsdesk.domain.history.Entry;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The history as items: the entries of one command together, so that a command that finds hundreds
 * of records is still one transaction.
 */
final class EventItems {
  private static final String ENTRIES = "entries";

  private EventItems() {}

  static List<Map<String, AttributeValue>> write(CaseReference reference, List<Entry> entries) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (List<Entry> together : Bundles.of(entries, Entry::payload)) {
      items.add(
          Attributes.with(
              Keys.item(reference, Keys.events(together.getFirst().number())),
              Map.of(
                  ENTRIES,
                  AttributeValue.fromL(together.stream().map(EventItems::write).toList()))));
    }
    return items;
  }

  private static AttributeValue write(Entry entry) {
    return AttributeValue.fromM(
        Map.of(
            "number", Attributes.number(entry.number()),
            "at", AttributeValue.fromS(entry.at().toString()),
            "actor", AttributeValue.fromS(entry.actor()),
            "payload", AttributeValue.fromS(entry.payload()),
            "previous", AttributeValue.fromS(entry.previous()),
            "hash", AttributeValue.fromS(entry.hash())));
  }

  /**
   * The entries that these items hold, in order.
   *
   * @throws IllegalArgumentException if one cannot be read, which {@link #firstFault} says better
   */
  static List<Entry> read(List<Map<String, AttributeValue>> items) {
    return stored(items).map(EventItems::read).toList();
  }

  /**
   * The first fault in what is stored, whether or not it can still be read.
   *
   * @param caseItem the case's own item, if it is there; it has the salt and the number of entries
   */
  static Optional<Chain.Fault> firstFault(
      Optional<Map<String, AttributeValue>> caseItem, List<Map<String, AttributeValue>> items) {
    String salt =
        caseItem
            .flatMap(item -> Attributes.find(item, CaseItem.SALT))
            .flatMap(value -> Optional.ofNullable(value.s()))
            .orElse("");
    int expected =
        caseItem
            .flatMap(item -> Attributes.find(item, CaseItem.VERSION))
            .map(EventItems::number)
            .orElse(0);
    List<Entry> readable = new ArrayList<>();
    for (Map<String, AttributeValue> stored : stored(items).toList()) {
      try {
        readable.add(read(stored));
      } catch (IllegalArgumentException | IllegalStateException _) {
        return Chain.firstFault(salt, readable, readable.size())
            .or(
                () ->
                    Optional.of(new Chain.Fault(readable.size() + 1, "the entry cannot be read")));
      }
    }
    return Chain.firstFault(salt, readable, expected);
  }

  private static int number(AttributeValue value) {
    try {
      return Integer.parseInt(value.n());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static java.util.stream.Stream<Map<String, AttributeValue>> stored(
      List<Map<String, AttributeValue>> items) {
    return items.stream()
        .flatMap(item -> Attributes.find(item, ENTRIES).stream())
        .flatMap(entries -> entries.l().stream())
        .map(AttributeValue::m);
  }

  private static Entry read(Map<String, AttributeValue> stored) {
    String payload = Attributes.text(stored, "payload");
    String written = Attributes.text(stored, "at");
    Instant at;
    try {
      at = Instant.parse(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("an entry of the history has no time", e);
    }
    if (!at.toString().equals(written)) {
      throw new IllegalArgumentException("an entry's time is not written as we write it");
    }
    return new Entry(
        Attributes.find(stored, "number").map(EventItems::number).orElse(0),
        at,
        Attributes.text(stored, "actor"),
        RecordCodec.read(Event.class, payload),
        payload,
        Attributes.text(stored, "previous"),
        Attributes.text(stored, "hash"));
  }
}
