package org.rightsdesk.documents.office;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.documents.RefusedFile;

/**
 * The names that a summary (a pivot table) gives to its columns, which need not stand in any cell.
 * What it sums up does stand in the cells, as it was when the file was saved.
 */
final class PivotNames {
  private final Set<String> names = new LinkedHashSet<>();

  private PivotNames() {}

  /** Reads the names of the summary in a part. */
  static Set<String> read(OfficePackage document, String part) throws RefusedFile {
    PivotNames names = new PivotNames();
    names.readPart(document.part(part));
    for (Relation relation : document.relations(part).values()) {
      if (relation.type().equals("pivotCacheDefinition") && !relation.outside()) {
        names.readPart(document.part(relation.target()));
      }
    }
    return names.names;
  }

  private void readPart(Optional<XmlPart> part) throws RefusedFile {
    if (part.isPresent()) {
      XmlPart xml = part.get();
      add(xml, "rowHeaderCaption");
      add(xml, "colHeaderCaption");
      add(xml, "grandTotalCaption");
      xml.children(name -> list(name, xml));
    }
  }

  private void list(String name, XmlPart xml) throws RefusedFile {
    switch (name) {
      case "pivotFields", "dataFields" -> xml.children(_ -> field(xml));
      case "cacheFields" -> xml.children(_ -> cacheField(xml));
      default -> xml.skip();
    }
  }

  private void field(XmlPart xml) throws RefusedFile {
    add(xml, "name");
    xml.skip();
  }

  /** Those that are worked out or put into groups; the others are named where their data are. */
  private void cacheField(XmlPart xml) throws RefusedFile {
    if (xml.attribute("databaseField").filter(from -> from.matches("0|false")).isPresent()) {
      add(xml, "name");
    }
    xml.skip();
  }

  private void add(XmlPart xml, String attribute) {
    xml.attribute(attribute).filter(name -> !name.isBlank()).ifPresent(names::add);
  }
}
