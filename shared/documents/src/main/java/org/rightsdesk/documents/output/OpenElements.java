package org.rightsdesk.documents.output;

import java.util.Optional;

/** The elements of a page's running text that the next piece may still belong to. */
final class OpenElements {
  private final StructureTree.Element section;
  private Optional<PageItem.Role> role = Optional.empty();
  private Optional<StructureTree.Element> current = Optional.empty();
  private Optional<StructureTree.Element> list = Optional.empty();
  private Optional<StructureTree.Element> table = Optional.empty();
  private Optional<StructureTree.Element> row = Optional.empty();

  OpenElements(StructureTree.Element section) {
    this.section = section;
  }

  /** The element for a role; none for what is not read. */
  Optional<StructureTree.Element> element(PageItem.Role next) {
    if (next.kind() == PageItem.Kind.FURNITURE) {
      return Optional.empty();
    }
    if (!role.equals(Optional.of(next))) {
      current = Optional.of(create(next));
      role = Optional.of(next);
    }
    return current;
  }

  private StructureTree.Element create(PageItem.Role next) {
    boolean inTable =
        next.kind() == PageItem.Kind.TABLE_CELL || next.kind() == PageItem.Kind.TABLE_HEADER;
    if (!inTable) {
      table = Optional.empty();
      row = Optional.empty();
    }
    if (next.kind() != PageItem.Kind.LIST_POINT) {
      list = Optional.empty();
    }
    return switch (next.kind()) {
      case HEADING_1 -> section.add("H1");
      case HEADING_2 -> section.add("H2");
      case PARAGRAPH, FURNITURE -> section.add("P");
      case LIST_POINT -> {
        StructureTree.Element whole = list.orElseGet(() -> section.add("L"));
        list = Optional.of(whole);
        yield whole.add("LI").add("LBody");
      }
      case TABLE_HEADER -> cell("TH", next.number());
      case TABLE_CELL -> cell("TD", next.number());
    };
  }

  /** A cell; the first of each row, whose number ends in three zeros, begins the row. */
  private StructureTree.Element cell(String kind, int number) {
    StructureTree.Element whole = table.orElseGet(() -> section.add("Table"));
    table = Optional.of(whole);
    if (number % 1000 == 0 || row.isEmpty()) {
      row = Optional.of(whole.add("TR"));
    }
    return row.orElseThrow().add(kind);
  }
}
