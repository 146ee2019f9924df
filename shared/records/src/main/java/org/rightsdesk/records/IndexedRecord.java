package org.rightsdesk.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.people.PersonName;

/**
 * One file of the records, as its index describes it. It prints masked.
 *
 * @param id what names the record, unlike any other in the same index
 * @param title what an officer reads in a list
 * @param date the day of the record itself; empty when it is not known
 * @param system where the organisation keeps it, such as "repairs"; empty when it does not tell
 * @param names whom it is filed under; may be empty when there is an address
 * @param address the home it is about, on one line as the organisation writes it
 * @param reference the tenancy or case it belongs to
 */
public record IndexedRecord(
    String id,
    RecordPath path,
    String title,
    RecordKind kind,
    Optional<LocalDate> date,
    String system,
    List<PersonName> names,
    Optional<String> address,
    Optional<String> reference,
    Marking marking) {
  public IndexedRecord {
    names = List.copyOf(names);
    if (names.isEmpty() && address.isEmpty()) {
      throw new IllegalArgumentException("a record has neither a name nor an address");
    }
  }

  @Override
  public String toString() {
    return "IndexedRecord[masked]";
  }
}
