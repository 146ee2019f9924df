package org.rightsdesk.documents.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.documents.RefusedFile;

/** The styles of a Word document, as far as they decide what is a heading and what is hidden. */
final class WordStyles {
  private final Map<String, Style> styles = new HashMap<>();

  private WordStyles() {}

  /** A style; what it does not say itself it takes from the one it is based on. */
  private record Style(String basedOn, boolean heading, Optional<Boolean> hidden) {}

  /** Reads the styles; a document need not have any. */
  static WordStyles read(Optional<XmlPart> part) throws RefusedFile {
    WordStyles styles = new WordStyles();
    if (part.isPresent()) {
      XmlPart xml = part.get();
      xml.children(
          name -> {
            if (name.equals("style")) {
              styles.add(xml);
            } else {
              xml.skip();
            }
          });
    }
    return styles;
  }

  private void add(XmlPart xml) throws RefusedFile {
    String id = xml.attribute("styleId").orElse("");
    String[] basedOn = {""};
    boolean[] heading = {false};
    WordProperties properties = new WordProperties();
    xml.children(
        name -> {
          switch (name) {
            case "name" -> {
              String called = xml.attribute("val").orElse("").toLowerCase(Locale.ROOT);
              heading[0] |= called.startsWith("heading") || called.equals("title");
              xml.skip();
            }
            case "basedOn" -> {
              basedOn[0] = xml.attribute("val").orElse("");
              xml.skip();
            }
            case "pPr", "rPr" -> properties.read(xml);
            default -> xml.skip();
          }
        });
    styles.put(
        id, new Style(basedOn[0], heading[0] || properties.isOutlined(), properties.hidden()));
  }

  /** Whether paragraphs of a style are headings. */
  boolean isHeading(String id) {
    Style style = styles.get(id);
    return style != null && style.heading();
  }

  /** Whether words of a style are hidden. */
  boolean isHidden(String id) {
    Set<String> seen = new HashSet<>();
    Style style = styles.get(id);
    while (style != null && seen.add(id)) {
      if (style.hidden().isPresent()) {
        return style.hidden().get();
      }
      id = style.basedOn();
      style = styles.get(id);
    }
    return false;
  }
}
