package org.rightsdesk.documents.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.rightsdesk.documents.RefusedFile;

/** The parts of a Word document that hold comments and notes, by the ids that its text gives. */
final class WordNotes {
  private WordNotes() {}

  /** Each comment with its author and day, as it stands in the text, without its brackets. */
  static Map<String, String> comments(Optional<XmlPart> part, WordContext context)
      throws RefusedFile {
    return read(part, context, "comment");
  }

  /** Each footnote or endnote; those that only draw a line have no words. */
  static Map<String, String> notes(Optional<XmlPart> part, WordContext context) throws RefusedFile {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.putAll(read(part, context, "footnote"));
    notes.values().removeIf(String::isBlank);
    return notes;
  }

  private static Map<String, String> read(Optional<XmlPart> part, WordContext context, String what)
      throws RefusedFile {
    Map<String, String> found = new LinkedHashMap<>();
    if (part.isPresent()) {
      XmlPart xml = part.get();
      xml.children(
          _ -> {
            String id = xml.attribute("id").orElse("");
            String by = what.equals("comment") ? "comment" + WordBlocks.by(xml) + ": " : "";
            StringJoiner words = new StringJoiner(" / ");
            new WordBlocks(xml, context)
                .read(
                    block -> {
                      if (!block.isBlank()) {
                        words.add(block.words().strip());
                      }
                    });
            found.put(id, words.length() == 0 ? "" : by + words);
          });
    }
    return found;
  }
}
