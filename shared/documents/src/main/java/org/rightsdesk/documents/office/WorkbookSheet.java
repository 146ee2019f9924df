package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.text.LinkTarget;
import org.rightsdesk.documents.text.WrittenText;

/** Writes one sheet of a workbook down: the number of each row, then its cells. */
final class WorkbookSheet {
  private final OfficePackage document;
  private final String name;
  private final String part;
  private final List<String> shared;
  private final NumberFormats formats;
  private final Map<String, Relation> relations;
  private final Map<String, List<String>> comments;
  private final Map<String, String> links = new LinkedHashMap<>();
  private final List<int[]> hiddenColumns = new ArrayList<>();
  private int row;

  /**
   * A sheet.
   *
   * @param name what the workbook calls it
   * @param part where it lies in the document
   */
  WorkbookSheet(
      OfficePackage document, String name, String part, List<String> shared, NumberFormats formats)
      throws RefusedFile {
    this.document = document;
    this.name = name;
    this.part = part;
    this.shared = shared;
    this.formats = formats;
    this.relations = document.relations(part);
    this.comments = CellComments.read(document, relations);
  }

  /** Writes the rows that have cells; the links come first, since the file lists them last. */
  void write(WrittenText text) throws RefusedFile {
    readLinks();
    Optional<XmlPart> sheet = document.part(part);
    if (sheet.isEmpty()) {
      text.paragraph("[the sheet is missing from the file]");
      return;
    }
    XmlPart xml = sheet.get();
    xml.children(
        name -> {
          switch (name) {
            case "cols" -> xml.children(_ -> column(xml));
            case "sheetData" -> xml.children(_ -> row(xml, text));
            case "headerFooter" -> edges(xml, text);
            case "scenarios" -> aside("scenario", SheetAsides.scenarios(xml), text);
            case "dataValidations" -> aside("choices or words for", SheetAsides.prompts(xml), text);
            case "extLst" -> xml.children(_ -> xml.children(later -> later(later, xml, text)));
            default -> xml.skip();
          }
        });
    summaries(text);
    for (String words : drawn()) {
      text.paragraph("[on the sheet: " + words + "]");
    }
    for (Map.Entry<String, String> left : links.entrySet()) {
      text.row(
          List.of(
              new Cell(left.getKey(), Cell.Names.ITS_ROW),
              Cell.of("[link: " + left.getValue() + "]")));
    }
    for (Map.Entry<String, List<String>> left : comments.entrySet()) {
      text.row(
          List.of(
              new Cell(left.getKey(), Cell.Names.ITS_ROW),
              Cell.of("[" + String.join("; ", left.getValue()) + "]")));
    }
  }

  /** Later programs keep choices that stand on another sheet apart from the others. */
  private static void later(String name, XmlPart xml, WrittenText text) throws RefusedFile {
    if (name.equals("dataValidations")) {
      aside("choices or words for", SheetAsides.prompts(xml), text);
    } else {
      xml.skip();
    }
  }

  /** The words of text boxes, buttons and tick boxes, and of charts, diagrams and pictures. */
  private List<String> drawn() throws RefusedFile {
    List<String> words = new ArrayList<>();
    Set<String> parts = new LinkedHashSet<>(DrawingWords.of(document, relations).values());
    for (Relation relation : relations.values()) {
      boolean drawing = relation.type().equals("drawing") && !relation.outside();
      boolean controls = relation.type().equals("vmlDrawing") && !relation.outside();
      if (drawing || controls) {
        words.addAll(drawing ? words(relation) : wordsOfControls(relation));
        parts.addAll(DrawingWords.of(document, document.relations(relation.target())).values());
      }
    }
    words.addAll(parts);
    words.removeIf(String::isBlank);
    return words;
  }

  private void summaries(WrittenText text) throws RefusedFile {
    for (Relation relation : relations.values()) {
      if (relation.type().equals("pivotTable") && !relation.outside()) {
        Set<String> names = PivotNames.read(document, relation.target());
        if (!names.isEmpty()) {
          text.paragraph("[names in a summary: " + String.join(" / ", names) + "]");
        }
      }
    }
  }

  private List<String> words(Relation drawing) throws RefusedFile {
    Optional<XmlPart> found = document.part(drawing.target());
    return found.isPresent() ? DrawingWords.read(found.get()) : List.of();
  }

  /** Drawings of the older kind are not always well formed; the cells are shown nevertheless. */
  private List<String> wordsOfControls(Relation drawing) throws RefusedFile {
    try {
      return words(drawing);
    } catch (RefusedFile e) {
      if (e.reason() != RefusalReason.DAMAGED) {
        throw e;
      }
      return List.of("a drawing that is damaged");
    }
  }

  private void readLinks() throws RefusedFile {
    Optional<XmlPart> sheet = document.part(part);
    if (sheet.isPresent()) {
      XmlPart xml = sheet.get();
      xml.children(
          name -> {
            if (name.equals("hyperlinks")) {
              xml.children(_ -> link(xml));
            } else {
              xml.skip();
            }
          });
    }
  }

  private void link(XmlPart xml) throws RefusedFile {
    Relation target = relations.get(xml.attribute("id").orElse(""));
    if (target != null) {
      String cells = xml.attribute("ref").orElse("");
      links.put(cells.replaceFirst(":.*", ""), target.target());
    }
    xml.skip();
  }

  private void column(XmlPart xml) throws RefusedFile {
    boolean narrow = xml.attribute("width").filter(width -> width.matches("0(\\.0*)?")).isPresent();
    if (isOn(xml, "hidden") || narrow) {
      hiddenColumns.add(new int[] {number(xml, "min", 1), number(xml, "max", CellColumn.MOST)});
    }
    xml.skip();
  }

  private void row(XmlPart xml, WrittenText text) throws RefusedFile {
    row = number(xml, "r", row + 1);
    String hidden = isOn(xml, "hidden") ? " [hidden row]" : "";
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(row + hidden, Cell.Names.ITS_ROW));
    xml.children(_ -> cell(xml, cells));
    if (cells.stream().skip(1).anyMatch(cell -> !cell.words().isBlank())) {
      text.row(cells);
    }
  }

  private void cell(XmlPart xml, List<Cell> cells) throws RefusedFile {
    String reference = xml.attribute("r").orElse("");
    int column = CellColumn.of(reference);
    column = column == 0 ? cells.size() : column;
    WorkbookCell cell = WorkbookCell.read(xml, shared, formats);
    StringBuilder shown = new StringBuilder(cell.shown());
    if (!cell.isBlank() && isHidden(column)) {
      shown.insert(0, "[hidden: ").append(']');
    }
    Optional.ofNullable(links.remove(reference))
        .filter(link -> LinkTarget.tellsMore(link, cell.shown()))
        .ifPresent(link -> shown.append(" [link: ").append(link).append(']'));
    Optional.ofNullable(comments.remove(reference))
        .ifPresent(said -> shown.append(" [").append(String.join("; ", said)).append(']'));
    if (!shown.isEmpty()) {
      while (cells.size() < column) {
        cells.add(Cell.of(""));
      }
      cells.add(Cell.of(shown.toString()));
    }
  }

  private void edges(XmlPart xml, WrittenText text) throws RefusedFile {
    xml.children(
        _ -> {
          String words = PageEdge.read(xml.allWords(), name);
          if (!words.isBlank()) {
            text.paragraph("[header or footer of its pages: " + words + "]");
          }
        });
  }

  private static void aside(String what, List<String> asides, WrittenText text) throws RefusedFile {
    for (String words : asides) {
      text.paragraph("[" + what + " " + words + "]");
    }
  }

  private boolean isHidden(int column) {
    return hiddenColumns.stream().anyMatch(hidden -> hidden[0] <= column && column <= hidden[1]);
  }

  private static boolean isOn(XmlPart xml, String name) {
    return xml.attribute(name).filter(on -> on.equals("1") || on.equals("true")).isPresent();
  }

  private static int number(XmlPart xml, String name, int otherwise) {
    return xml.attribute(name)
        .filter(value -> value.matches("[0-9]{1,7}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }
}
