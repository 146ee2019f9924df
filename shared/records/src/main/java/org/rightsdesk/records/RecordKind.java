package org.rightsdesk.records;

/** What sort of document a record is. */
public enum RecordKind {
  TENANCY,
  RENT,
  REPAIR,
  INSPECTION,
  LETTER,
  MAIL,
  NOTE,
  COMPLAINT,
  MEDICAL,
  FORM,
  PHOTOGRAPH,
  OTHER;

  /** The kind as an index writes it, in small letters. */
  public String word() {
    return Words.of(this);
  }
}
