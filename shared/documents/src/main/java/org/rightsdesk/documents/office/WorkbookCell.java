package org.rightsdesk.documents.office;

import java.util.List;
import org.rightsdesk.documents.RefusedFile;

/**
 * One cell.
 *
 * @param value as the workbook shows it
 * @param formula what the value was worked out by, empty for nothing
 */
record WorkbookCell(String value, String formula) {
  /** Reads the cell that starts here. */
  static WorkbookCell read(XmlPart xml, List<String> shared, NumberFormats formats)
      throws RefusedFile {
    String type = xml.attribute("t").orElse("n");
    String style = xml.attribute("s").orElse("0");
    StringBuilder value = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    xml.children(
        name -> {
          switch (name) {
            case "v" -> value.append(value(type, style, xml.allWords(), shared, formats));
            case "is" -> value.append(SharedStrings.text(xml));
            case "f" -> formula.append(formula(xml));
            default -> xml.skip();
          }
        });
    return new WorkbookCell(value.toString(), formula.toString());
  }

  private static String value(
      String type, String style, String written, List<String> shared, NumberFormats formats) {
    return switch (type) {
      case "s" -> {
        String place = written.strip();
        yield place.matches("[0-9]{1,8}") && Integer.parseInt(place) < shared.size()
            ? shared.get(Integer.parseInt(place))
            : "[a text that is missing from the file]";
      }
      case "b" -> written.strip().equals("0") ? "FALSE" : "TRUE";
      case "n" -> formats.shown(written, style);
      default -> written;
    };
  }

  /** A formula that many cells share is written with the first of them only. */
  private static String formula(XmlPart xml) throws RefusedFile {
    boolean sharedFormula = xml.attribute("t").orElse("").equals("shared");
    String written = xml.allWords();
    return written.isEmpty() && sharedFormula ? "formula as in a cell before" : "=" + written;
  }

  /** Whether there is nothing in it. */
  boolean isBlank() {
    return value.isBlank() && formula.isEmpty();
  }

  /** Its value, and its formula in brackets. */
  String shown() {
    return formula.isEmpty() ? value : (value + " [" + formula + "]").strip();
  }
}
