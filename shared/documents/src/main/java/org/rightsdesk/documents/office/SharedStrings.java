package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.text.WrittenText;

/** The texts that the cells of a workbook share. */
final class SharedStrings {
  private SharedStrings() {}

  /** The texts in order; a workbook need not have any. */
  static List<String> read(Optional<XmlPart> part) throws RefusedFile {
    List<String> strings = new ArrayList<>();
    if (part.isPresent()) {
      XmlPart xml = part.get();
      long[] characters = {0};
      xml.children(
          _ -> {
            String text = text(xml);
            characters[0] += text.length() + 1;
            if (characters[0] > WrittenText.MOST_CHARACTERS) {
              throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
            }
            strings.add(text);
          });
    }
    return strings;
  }

  /** The text of the element that starts here, without how it is read aloud. */
  static String text(XmlPart xml) throws RefusedFile {
    StringBuilder text = new StringBuilder();
    xml.children(name -> piece(name, xml, text));
    return text.toString();
  }

  private static void piece(String name, XmlPart xml, StringBuilder text) throws RefusedFile {
    switch (name) {
      case "t" -> text.append(xml.allWords());
      case "rPh", "phoneticPr" -> xml.skip();
      default -> xml.children(inner -> piece(inner, xml, text));
    }
  }
}
