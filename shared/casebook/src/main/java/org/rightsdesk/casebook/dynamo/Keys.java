package org.rightsdesk.casebook.dynamo;

import java.util.Locale;
import java.util.Map;
import org.rightsdesk.casebook.OpeningKey;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.WaitPoint;
import org.rightsdesk.domain.people.PartyRole;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the table's items. */
final class Keys {
  static final String PARTITION = "pk";
  static final String SORT = "sk";
  static final String CASES = "CASE#";
  static final String CASE = "CASE";
  static final String EVENTS = "EVENT#";
  static final String EFFECTS = "EFFECT#";
  static final String DOCUMENTS = "DOCUMENT";
  static final String DOCUMENTS_TOGETHER = "DOCUMENTS#";
  static final String STAFF = "STAFF";

  private Keys() {}

  static String partition(CaseReference reference) {
    return CASES + reference.value();
  }

  static CaseReference reference(Map<String, AttributeValue> item) {
    return new CaseReference(Attributes.text(item, PARTITION).substring(CASES.length()));
  }

  static Map<String, AttributeValue> item(CaseReference reference, String sort) {
    return key(partition(reference), sort);
  }

  static Map<String, AttributeValue> opening(OpeningKey key) {
    return key("OPENING#" + key.value(), "OPENING");
  }

  static Map<String, AttributeValue> staff(StaffId id) {
    return key(STAFF, id.value());
  }

  static String events(int firstNumber) {
    return EVENTS + padded(firstNumber);
  }

  /** Effects are numbered by the last event of their command and their place among its effects. */
  static String effectId(int lastEvent, int place) {
    return padded(lastEvent) + "-" + place;
  }

  static String effect(String id) {
    return EFFECTS + id;
  }

  static String document(PaperId id) {
    return DOCUMENTS + "#" + id.value();
  }

  /** Many papers of one command, kept together. */
  static String documents(int firstEvent, int place) {
    return DOCUMENTS_TOGETHER + padded(firstEvent) + "-" + place;
  }

  static String party(PartyRole role) {
    return "PARTY#" + role.name();
  }

  static String wait(WaitPoint point) {
    return "WAIT#" + point.name();
  }

  private static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
  }

  private static String padded(int number) {
    return String.format(Locale.ROOT, "%06d", number);
  }
}
