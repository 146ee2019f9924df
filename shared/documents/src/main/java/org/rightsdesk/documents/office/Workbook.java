package org.rightsdesk.documents.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.documents.text.ReadText;
import org.rightsdesk.documents.text.WrittenText;

/**
 * Reads a spreadsheet (xlsx, and xlsm, whose programs are never run): every sheet, row by row.
 *
 * <p>A formula stands beside the value that it had when the file was saved. Hidden sheets, rows and
 * columns are shown and said to be hidden; so are comments and links. Pictures and embedded files
 * are taken out.
 */
public final class Workbook {
  private final OfficePackage document;
  private final String main;
  private final WrittenText text = new WrittenText();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private boolean from1904;

  private Workbook(OfficePackage document, String main) {
    this.document = document;
    this.main = main;
  }

  /** A sheet as the workbook lists it. */
  private record Sheet(String name, String state, String relation) {
    String title() {
      return switch (state) {
        case "hidden" -> "Sheet: " + name + " [hidden sheet]";
        case "veryHidden" -> "Sheet: " + name + " [hidden sheet, not listed by the program]";
        default -> "Sheet: " + name;
      };
    }
  }

  /** Reads a workbook. */
  public static ReadText read(Path file, DocumentLimits limits, FilesInside inside)
      throws IOException, RefusedFile {
    try (OfficePackage document = OfficePackage.open(file, limits)) {
      String main = document.main().orElseThrow(() -> new RefusedFile(RefusalReason.DAMAGED));
      return new Workbook(document, main).read(inside);
    }
  }

  private ReadText read(FilesInside inside) throws IOException, RefusedFile {
    XmlPart list = document.part(main).orElseThrow(() -> new RefusedFile(RefusalReason.DAMAGED));
    list.children(name -> listed(name, list));
    Map<String, Relation> relations = document.relations(main);
    List<String> shared = SharedStrings.read(related(relations, "sharedStrings"));
    NumberFormats formats = NumberFormats.read(related(relations, "styles"), from1904);
    for (Sheet sheet : sheets) {
      text.heading(1, sheet.title());
      Relation relation = relations.get(sheet.relation());
      if (relation == null || !relation.type().equals("worksheet")) {
        text.paragraph("[a chart, dialog or macro, of which only the words are shown here]");
      }
      if (relation != null && !relation.outside()) {
        new WorkbookSheet(document, sheet.name(), relation.target(), shared, formats).write(text);
      }
    }
    if (!names.isEmpty()) {
      text.heading(1, "Names for cells");
      for (String name : names) {
        text.row(List.of(Cell.of(name)));
      }
    }
    for (String folder : List.of("media", "embeddings")) {
      for (String part : document.within(folder)) {
        document.takeOut(part, inside);
      }
    }
    return new ReadText(text.text(), hidden(relations.values()));
  }

  private void listed(String name, XmlPart xml) throws RefusedFile {
    switch (name) {
      case "workbookPr" -> {
        from1904 = xml.attribute("date1904").filter(on -> !on.matches("0|false")).isPresent();
        xml.skip();
      }
      case "sheet" -> {
        sheets.add(
            new Sheet(
                xml.attribute("name").orElse(""),
                xml.attribute("state").orElse(""),
                xml.attribute("id").orElse("")));
        xml.skip();
      }
      case "definedName" -> {
        String hidden =
            xml.attribute("hidden").filter(on -> !on.matches("0|false")).isPresent()
                ? " [hidden]"
                : "";
        String called = xml.attribute("name").orElse("");
        names.add(called + hidden + ": " + xml.allWords());
      }
      case "sheets", "definedNames" -> xml.children(inner -> listed(inner, xml));
      default -> xml.skip();
    }
  }

  private Optional<XmlPart> related(Map<String, Relation> relations, String type)
      throws RefusedFile {
    for (Relation relation : relations.values()) {
      if (relation.type().equals(type) && !relation.outside()) {
        return document.part(relation.target());
      }
    }
    return Optional.empty();
  }

  private List<HiddenContent> hidden(Collection<Relation> relations) throws RefusedFile {
    List<HiddenContent> hidden = new ArrayList<>(OfficeProperties.of(document));
    List<HiddenContent> copies = PivotData.read(document, relations);
    if (copies.isEmpty()) {
      keeps("pivotCache", "Copies of the data behind a summary (a pivot cache).", hidden);
    }
    hidden.addAll(copies);
    keeps("externalLinks", "Copies of cells of other workbooks.", hidden);
    return hidden;
  }

  private void keeps(String folder, String words, List<HiddenContent> hidden) {
    if (!document.within(folder).isEmpty()) {
      hidden.add(new HiddenContent(HiddenContent.Kind.KEPT_DATA, words));
    }
  }
}
