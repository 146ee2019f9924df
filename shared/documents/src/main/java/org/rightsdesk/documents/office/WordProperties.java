package org.rightsdesk.documents.office;

import java.util.Optional;
import org.rightsdesk.documents.RefusedFile;

/** What a paragraph, a run or a style of a Word document says of itself. */
final class WordProperties {
  private String style = "";
  private String font = "";
  private Optional<Boolean> hidden = Optional.empty();
  private Optional<String> list = Optional.empty();
  private Optional<Integer> heading = Optional.empty();
  private String depth = "0";

  /** Reads the element of properties that starts here; how they were before a change is no part. */
  void read(XmlPart xml) throws RefusedFile {
    xml.children(
        name -> {
          switch (name) {
            case "pStyle", "rStyle" -> style = xml.attribute("val").orElse("");
            case "vanish", "webHidden", "specVanish" ->
                hidden = Optional.of(hidden.orElse(false) || xml.isOn());
            case "rFonts" ->
                font = xml.attribute("ascii").or(() -> xml.attribute("hAnsi")).orElse("");
            case "outlineLvl" -> heading = Optional.of(level(xml.attribute("val").orElse("")));
            default -> {}
          }
          if (name.equals("numPr")) {
            readList(xml);
          } else {
            xml.skip();
          }
        });
  }

  /** The file counts from 0, and has 9 for what is no heading. */
  private static int level(String outline) {
    return outline.matches("[0-8]") ? Integer.parseInt(outline) + 1 : 0;
  }

  private void readList(XmlPart xml) throws RefusedFile {
    xml.children(
        name -> {
          switch (name) {
            case "numId" -> list = xml.attribute("val");
            case "ilvl" -> depth = xml.attribute("val").orElse("0");
            default -> {}
          }
          xml.skip();
        });
  }

  /** The id of the style, empty for none. */
  String style() {
    return style;
  }

  /** The font, empty where none is named. */
  String font() {
    return font;
  }

  /** Whether the words are hidden, where that is said. */
  Optional<Boolean> hidden() {
    return hidden;
  }

  /** The list that the paragraph is a point of, where that is said; 0 takes it out of any. */
  Optional<String> list() {
    return list;
  }

  /** The level of the heading, where that is said; 0 for no heading. */
  Optional<Integer> heading() {
    return heading;
  }

  /** How deep the point lies in its list, from 0. */
  String depth() {
    return depth;
  }

  /** How many lists the point lies in, at least 1. */
  int listsAround() {
    return depth.matches("[0-8]") ? Integer.parseInt(depth) + 1 : 1;
  }
}
