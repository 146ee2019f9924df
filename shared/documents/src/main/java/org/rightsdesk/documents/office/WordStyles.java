package org.rightsdesk.documents.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rightsdesk.documents.RefusedFile;

/** The styles of a Word document, as far as they decide what is hidden, numbered or a heading. */
final class WordStyles {
  private final Map<String, Style> styles = new HashMap<>();

  private WordStyles() {}

  /** A style; what it does not say itself it takes from the one it is based on. */
  private record Style(
      String basedOn, Optional<Boolean> hidden, Optional<String> list, Optional<Integer> heading) {}

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
    WordProperties properties = new WordProperties();
    xml.children(
        name -> {
          switch (name) {
            case "basedOn" -> {
              basedOn[0] = xml.attribute("val").orElse("");
              xml.skip();
            }
            case "pPr", "rPr" -> properties.read(xml);
            default -> xml.skip();
          }
        });
    styles.put(
        id, new Style(basedOn[0], properties.hidden(), properties.list(), properties.heading()));
  }

  /** Whether words of a style are hidden. */
  boolean isHidden(String id) {
    return said(id, Style::hidden).orElse(false);
  }

  /** The list that paragraphs of a style are points of, 0 for none. */
  String list(String id) {
    return said(id, Style::list).orElse("0");
  }

  /** The level of the headings that paragraphs of a style are, from 1; 0 for none. */
  int heading(String id) {
    return said(id, Style::heading).orElse(0);
  }

  /** What a style says itself, or else the nearest of those it is based on. */
  private <T> Optional<T> said(String id, Function<Style, Optional<T>> of) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (seen.add(at)) {
      Style style = styles.get(at);
      if (style == null) {
        return Optional.empty();
      }
      Optional<T> said = of.apply(style);
      if (said.isPresent()) {
        return said;
      }
      at = style.basedOn();
    }
    return Optional.empty();
  }
}
