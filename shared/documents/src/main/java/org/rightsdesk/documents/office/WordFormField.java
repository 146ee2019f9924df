package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.RefusedFile;

/**
 * A field of an old form, whose choice stands in the field itself and not in the text (ISO/IEC
 * 29500-1, 17.16.17); that of a field for text stands in the text.
 */
final class WordFormField {
  private final XmlPart xml;
  private final List<String> entries = new ArrayList<>();
  private int chosen;
  private boolean ticked;

  private WordFormField(XmlPart xml) {
    this.xml = xml;
  }

  /** What is chosen in the field whose element starts here, in brackets for a box to tick. */
  static String read(XmlPart xml) throws RefusedFile {
    return new WordFormField(xml).read();
  }

  private String read() throws RefusedFile {
    StringBuilder shown = new StringBuilder();
    xml.children(
        name -> {
          switch (name) {
            case "checkBox" -> {
              xml.children(this::inBox);
              shown.append(ticked ? "[ticked box]" : "[empty box]");
            }
            case "ddList" -> {
              xml.children(this::inList);
              shown.append(chosen < entries.size() ? entries.get(chosen) : "");
            }
            default -> xml.skip();
          }
        });
    return shown.toString();
  }

  /** What the box has been set to goes before what it is at first; the file has it later. */
  private void inBox(String name) throws RefusedFile {
    if (name.equals("default") || name.equals("checked")) {
      ticked = xml.isOn();
    }
    xml.skip();
  }

  private void inList(String name) throws RefusedFile {
    String value = xml.attribute("val").orElse("");
    if (name.equals("listEntry")) {
      entries.add(value);
    } else if (name.equals("default") || name.equals("result")) {
      chosen = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    }
    xml.skip();
  }
}
