package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.rightsdesk.documents.RefusedFile;

/**
 * What a sheet keeps beside its cells and shows only while somebody works on it: values that could
 * be put in their place, and what may be chosen or is said where something is typed in.
 */
final class SheetAsides {
  private SheetAsides() {}

  /** The scenarios of the element that starts here, each with its note and its values. */
  static List<String> scenarios(XmlPart xml) throws RefusedFile {
    List<String> scenarios = new ArrayList<>();
    xml.children(
        _ -> {
          StringJoiner words = new StringJoiner(" / ");
          add(xml.attribute("name"), words);
          add(xml.attribute("comment"), words);
          add(xml.attribute("user"), words);
          xml.children(
              _ -> {
                words.add(xml.attribute("r").orElse("") + " = " + xml.attribute("val").orElse(""));
                xml.skip();
              });
          scenarios.add(words.toString());
        });
    return scenarios;
  }

  /** What may be chosen in cells or is said of them, for each rule that the element here holds. */
  static List<String> prompts(XmlPart xml) throws RefusedFile {
    List<String> prompts = new ArrayList<>();
    xml.children(
        _ -> {
          StringJoiner words = new StringJoiner(" / ");
          for (String said : List.of("promptTitle", "prompt", "errorTitle", "error")) {
            add(xml.attribute(said), words);
          }
          StringBuilder cells = new StringBuilder(xml.attribute("sqref").orElse(""));
          xml.children(
              name -> {
                String inner = xml.allWords();
                if (name.equals("sqref")) {
                  cells.append(inner);
                } else {
                  add(Optional.of(inner).filter(formula -> formula.contains("\"")), words);
                }
              });
          if (words.length() > 0) {
            prompts.add(cells + ": " + words);
          }
        });
    return prompts;
  }

  private static void add(Optional<String> words, StringJoiner all) {
    words.filter(some -> !some.isBlank()).ifPresent(all::add);
  }
}
