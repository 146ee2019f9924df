package org.rightsdesk.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.domain.people.PersonName;

/** Reads {@code index.csv}: one row for each file of a records folder. */
record RecordsIndex(List<Table.Placed<IndexedRecord>> rows, List<IndexFault> faults) {
  static final String FILE = "index.csv";

  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "path",
          "title",
          "kind",
          "date",
          "system",
          "names",
          "address",
          "reference",
          "marking");

  static RecordsIndex read(InputStream bytes) throws IOException {
    Table table = Table.read(FILE, bytes, List.of("path", "names"), COLUMNS);
    List<Table.Placed<IndexedRecord>> rows = table.map(RecordsIndex::record, IndexedRecord::id);
    return new RecordsIndex(rows, table.faults());
  }

  List<IndexedRecord> records() {
    return rows.stream().map(Table.Placed::value).toList();
  }

  private static IndexedRecord record(Table.Cells cells) throws Table.BadRow {
    try {
      RecordPath path = new RecordPath(cells.get("path"));
      List<PersonName> names = new ArrayList<>();
      for (String name : cells.list("names")) {
        names.add(new PersonName(name));
      }
      return new IndexedRecord(
          given(cells.get("id")).orElse(path.value()),
          path,
          given(cells.get("title")).orElse(path.fileName()),
          constant(RecordKind.class, "kind", cells.get("kind"), RecordKind.OTHER),
          date(cells.get("date")),
          cells.get("system"),
          names,
          given(cells.get("address")),
          given(cells.get("reference")),
          constant(Marking.class, "marking", cells.get("marking"), Marking.OFFICIAL));
    } catch (IllegalArgumentException wrong) {
      throw new Table.BadRow(String.valueOf(wrong.getMessage()));
    }
  }

  static Optional<String> given(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, String column, String cell, E otherwise) throws Table.BadRow {
    if (cell.isEmpty()) {
      return otherwise;
    }
    return Words.find(type, cell)
        .orElseThrow(
            () -> new Table.BadRow("the " + column + " is not one of: " + Words.all(type)));
  }

  private static Optional<LocalDate> date(String cell) throws Table.BadRow {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(cell));
    } catch (DateTimeParseException notADate) {
      throw new Table.BadRow("the date is not a day written like 2026-11-27");
    }
  }
}
