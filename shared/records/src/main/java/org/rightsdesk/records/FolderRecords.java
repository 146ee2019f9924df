package org.rightsdesk.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Records in a folder with an index, as {@code docs/records-folder.md} describes it.
 *
 * <p>A change to the folder is seen at once: the index is read anew for each question, and the list
 * of people, which each page of a record asks, when its version is another.
 */
public final class FolderRecords implements RecordsSource {
  private final RecordsFiles files;
  private volatile Optional<KeptPeople> kept = Optional.empty();

  public FolderRecords(RecordsFiles files) {
    this.files = files;
  }

  /** The people as they were read last, in memory only. */
  private record KeptPeople(String version, PeopleIndex people) {}

  @Override
  public SearchResult find(SearchTerms terms) throws IOException {
    RecordsIndex index = index();
    return new SearchResult(Matching.of(terms).records(index.records()), index.faults());
  }

  @Override
  public Optional<IndexedRecord> record(String id) throws IOException {
    return index().records().stream().filter(record -> record.id().equals(id)).findFirst();
  }

  @Override
  public InputStream open(IndexedRecord record) throws IOException {
    return files
        .open(record.path())
        .orElseThrow(() -> new NoSuchFileException("the file of record " + record.id()));
  }

  @Override
  public List<FoundPerson> people(SearchTerms terms) throws IOException {
    return Matching.of(terms).people(peopleIndex().people());
  }

  /**
   * Checks the whole folder, as the person who made it would want before it is used: every line of
   * both indexes, and that each file is there.
   *
   * @return what is wrong, in the order of the lines; empty when all is well
   * @throws UnreadableIndexException when the folder cannot be used at all
   */
  public List<IndexFault> check() throws IOException {
    RecordsIndex index = index();
    List<IndexFault> faults = new ArrayList<>(index.faults());
    for (Table.Placed<IndexedRecord> row : index.rows()) {
      Optional<InputStream> file = files.open(row.value().path());
      if (file.isPresent()) {
        file.get().close();
      } else {
        faults.add(new IndexFault(RecordsIndex.FILE, row.line(), "its file is not in the folder"));
      }
    }
    faults.sort(Comparator.comparingInt(IndexFault::line));
    faults.addAll(peopleIndex().faults());
    return List.copyOf(faults);
  }

  private RecordsIndex index() throws IOException {
    Optional<InputStream> found = files.open(new RecordPath(RecordsIndex.FILE));
    if (found.isEmpty()) {
      throw new UnreadableIndexException("there is no index.csv in the records folder");
    }
    try (InputStream bytes = found.get()) {
      return RecordsIndex.read(bytes);
    }
  }

  /** The version is asked for first, so that a list changed meanwhile is read again. */
  private PeopleIndex peopleIndex() throws IOException {
    Optional<String> version = files.version(new RecordPath(PeopleIndex.FILE));
    Optional<KeptPeople> before = kept;
    if (before.isPresent() && version.equals(before.map(KeptPeople::version))) {
      return before.get().people();
    }
    PeopleIndex people = readPeople();
    kept = version.map(now -> new KeptPeople(now, people));
    return people;
  }

  private PeopleIndex readPeople() throws IOException {
    Optional<InputStream> found = files.open(new RecordPath(PeopleIndex.FILE));
    if (found.isEmpty()) {
      return PeopleIndex.NONE;
    }
    try (InputStream bytes = found.get()) {
      return PeopleIndex.read(bytes);
    }
  }
}
