package org.rightsdesk.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records held in memory, for tests; the same contract suite runs against it. */
public final class InMemoryRecords implements RecordsSource {
  private final Map<String, IndexedRecord> records = new LinkedHashMap<>();
  private final Map<RecordPath, byte[]> files = new LinkedHashMap<>();
  private final List<PersonOnRecord> people = new ArrayList<>();
  private final List<IndexFault> faults = new ArrayList<>();

  /** Adds a record with its bytes. */
  public InMemoryRecords add(IndexedRecord record, byte[] bytes) {
    files.put(record.path(), bytes.clone());
    return addWithoutFile(record);
  }

  /** Adds a record whose file is missing. */
  public InMemoryRecords addWithoutFile(IndexedRecord record) {
    records.put(record.id(), record);
    return this;
  }

  /** Adds a person on record. */
  public InMemoryRecords add(PersonOnRecord person) {
    people.add(person);
    return this;
  }

  /** Adds a line of the index that could not be read. */
  public InMemoryRecords add(IndexFault fault) {
    faults.add(fault);
    return this;
  }

  @Override
  public SearchResult find(SearchTerms terms) {
    return new SearchResult(Matching.of(terms).records(List.copyOf(records.values())), faults);
  }

  @Override
  public Optional<IndexedRecord> record(String id) {
    return Optional.ofNullable(records.get(id));
  }

  @Override
  public InputStream open(IndexedRecord record) throws IOException {
    byte[] bytes = files.get(record.path());
    if (bytes == null) {
      throw new NoSuchFileException("the file of record " + record.id());
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public List<FoundPerson> people(SearchTerms terms) {
    return Matching.of(terms).people(people.stream().map(KeyedPerson::of).toList());
  }
}
