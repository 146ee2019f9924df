package org.rightsdesk.documents.office;

import java.util.Optional;
import org.rightsdesk.documents.RefusedFile;

/** What a paragraph, a run or a style of a Word document says of itself. */
final class WordProperties {
  private static final int NO_OUTLINE = 9;

  private String style = "";
  private Optional<Boolean> hidden = Optional.empty();
  private boolean outlined;
  private boolean listed;

  /** Reads the element of properties that starts here; how they were before a change is no part. */
  void read(XmlPart xml) throws RefusedFile {
    xml.children(
        name -> {
          switch (name) {
            case "pStyle", "rStyle" -> style = xml.attribute("val").orElse("");
            case "vanish", "webHidden", "specVanish" ->
                hidden = Optional.of(hidden.orElse(false) || xml.isOn());
            case "outlineLvl" ->
                outlined = !xml.attribute("val").orElse("").equals(String.valueOf(NO_OUTLINE));
            case "numPr" -> listed = true;
            default -> {}
          }
          xml.skip();
        });
  }

  /** The id of the style, empty for none. */
  String style() {
    return style;
  }

  /** Whether the words are hidden, where that is said. */
  Optional<Boolean> hidden() {
    return hidden;
  }

  /** Whether the paragraph stands in the outline. */
  boolean isOutlined() {
    return outlined;
  }

  /** Whether the paragraph is a point of a list. */
  boolean isListed() {
    return listed;
  }
}
