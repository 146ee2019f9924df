package org.rightsdesk.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class InMemoryRecordsTest extends RecordsSourceContract {
  @Override
  protected RecordsSource source() throws IOException {
    RecordsIndex index = RecordsIndex.read(bytes(INDEX));
    InMemoryRecords records = new InMemoryRecords();
    for (IndexedRecord record : index.records()) {
      if (record.id().equals("R5")) {
        records.addWithoutFile(record);
      } else {
        records.add(record, record.id().getBytes(StandardCharsets.UTF_8));
      }
    }
    index.faults().forEach(records::add);
    PeopleIndex.read(bytes(PEOPLE)).people().stream()
        .map(KeyedPerson::person)
        .forEach(records::add);
    return records;
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
