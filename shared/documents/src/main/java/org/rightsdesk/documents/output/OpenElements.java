package org.rightsdesk.documents.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.structure.ElementKind;
import org.rightsdesk.documents.structure.ElementPath;

/** The elements of a section that the next piece of text may still belong to, page after page. */
final class OpenElements {
  private final StructureTree.Element section;
  private final HeadingLevels levels = new HeadingLevels();
  private final List<Open> open = new ArrayList<>();

  OpenElements(StructureTree.Element section) {
    this.section = section;
  }

  private record Open(ElementPath.Step step, StructureTree.Element element) {}

  /** A new element in the section itself. */
  StructureTree.Element add(ElementKind kind) {
    open.clear();
    return section.add(kind.tag());
  }

  /** The element at a path, which is begun unless it is open; none for what is not read. */
  Optional<StructureTree.Element> at(ElementPath path) {
    List<ElementPath.Step> steps = path.elements();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    int same = 0;
    while (same < Math.min(open.size(), steps.size())
        && open.get(same).step().equals(steps.get(same))) {
      same++;
    }
    open.subList(same, open.size()).clear();
    for (ElementPath.Step step : steps.subList(same, steps.size())) {
      StructureTree.Element parent = open.isEmpty() ? section : open.getLast().element();
      open.add(new Open(step, begun(step, parent)));
    }
    return Optional.of(open.getLast().element());
  }

  private StructureTree.Element begun(ElementPath.Step step, StructureTree.Element parent) {
    return switch (step.kind()) {
      case H1, H2, H3, H4, H5, H6 -> parent.add(levels.next(step.kind()).tag());
      case CELL -> cell(step, parent, "");
      case COLUMN_HEADER -> cell(step, parent, "Column");
      case ROW_HEADER -> cell(step, parent, "Row");
      case PARAGRAPH, QUOTE, LIST, POINT, LABEL, POINT_BODY, TABLE, ROW ->
          parent.add(step.kind().tag());
    };
  }

  /** Cells that were passed over are empty. */
  private static StructureTree.Element cell(
      ElementPath.Step step, StructureTree.Element row, String scope) {
    while (row.places() < step.number()) {
      row.add(ElementKind.CELL.tag());
    }
    return row.add(step.kind().tag(), scope, step.columns());
  }
}
