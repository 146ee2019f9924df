package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.text.WrittenText;

/** Takes the words out of drawings, charts, diagrams and pictures, whose shapes are not shown. */
final class DrawingWords {
  /** Of a picture of drawing commands no more is read. */
  private static final int MOST_BYTES = 32 << 20;

  private DrawingWords() {}

  /**
   * The words of the charts, diagrams and pictures that a part needs, by the ids it has for them.
   */
  static Map<String, String> of(OfficePackage document, Map<String, Relation> relations)
      throws RefusedFile {
    Map<String, String> words = new HashMap<>();
    for (Map.Entry<String, Relation> entry : relations.entrySet()) {
      Relation relation = entry.getValue();
      boolean drawn = relation.type().startsWith("chart") || relation.type().equals("diagramData");
      Optional<XmlPart> part =
          drawn && !relation.outside() ? document.part(relation.target()) : Optional.empty();
      if (part.isPresent()) {
        words.put(entry.getKey(), String.join(" / ", read(part.get())));
      } else if (isMetafile(relation)) {
        List<String> written = MetafileWords.read(document.start(relation.target(), MOST_BYTES));
        if (!written.isEmpty()) {
          words.put(entry.getKey(), String.join(" / ", written));
        }
      }
    }
    return words;
  }

  /** By its name, so that no other picture is unpacked twice. */
  private static boolean isMetafile(Relation relation) {
    return relation.type().equals("image")
        && !relation.outside()
        && relation.target().toLowerCase(Locale.ROOT).matches(".*\\.[ew]mf");
  }

  /** The words of each text, value and description in a drawing, a paragraph or value at a time. */
  static List<String> read(XmlPart xml) throws RefusedFile {
    List<String> words = new ArrayList<>();
    xml.children(name -> piece(name, xml, words));
    return words;
  }

  private static void piece(String name, XmlPart xml, List<String> words) throws RefusedFile {
    switch (name) {
      case "p" -> {
        StringBuilder paragraph = new StringBuilder();
        xml.children(inner -> run(inner, xml, paragraph));
        add(paragraph.toString(), words);
      }
      case "v", "t", "textbox" -> add(xml.allWords(), words);
      case "cNvPr" -> {
        xml.attribute("descr")
            .filter(described -> !described.isBlank())
            .ifPresent(described -> add("description: " + described, words));
        xml.skip();
      }
      default -> xml.children(inner -> piece(inner, xml, words));
    }
  }

  private static void run(String name, XmlPart xml, StringBuilder paragraph) throws RefusedFile {
    if (name.equals("t")) {
      paragraph.append(xml.allWords());
    } else {
      xml.children(inner -> run(inner, xml, paragraph));
    }
  }

  private static void add(String found, List<String> words) {
    if (!found.isBlank()) {
      words.add(WrittenText.onOneLine(found));
    }
  }
}
