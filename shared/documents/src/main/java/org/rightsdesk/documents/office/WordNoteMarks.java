package org.rightsdesk.documents.office;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.RefusedFile;

/**
 * Counts the footnotes and endnotes of a Word document in the order in which its text refers to
 * them, as programs do that show it: a note's id in the file is not its number.
 */
final class WordNoteMarks {
  private static final String OWN_MARK = "with a mark of its own";
  private static final String NOT_REFERRED_TO = "that nothing refers to";

  private final Map<String, String> formats =
      new HashMap<>(Map.of("footnote", "decimal", "endnote", "lowerRoman"));
  private final Map<String, Map<String, String>> marks = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private WordNoteMarks() {}

  /** Reads how notes are numbered from the document's settings; it need not have any. */
  static WordNoteMarks read(Optional<XmlPart> settings) throws RefusedFile {
    WordNoteMarks marks = new WordNoteMarks();
    if (settings.isPresent()) {
      XmlPart xml = settings.get();
      xml.children(name -> marks.setting(name, xml));
    }
    return marks;
  }

  private void setting(String name, XmlPart xml) throws RefusedFile {
    if (!name.equals("footnotePr") && !name.equals("endnotePr")) {
      xml.skip();
      return;
    }
    xml.children(
        inner -> {
          if (inner.equals("numFmt")) {
            xml.attribute("val").ifPresent(format -> formats.put(name.replace("Pr", ""), format));
          }
          xml.skip();
        });
  }

  /**
   * The mark of a note where the text refers to it; that of a note named before stays.
   *
   * @param what {@code footnote} or {@code endnote}
   * @param ownMark whether the text gives the note a mark, which is then not counted
   */
  String next(String what, String id, boolean ownMark) {
    return marks
        .computeIfAbsent(what, _ -> new LinkedHashMap<>())
        .computeIfAbsent(id, _ -> ownMark ? OWN_MARK : number(what));
  }

  private String number(String what) {
    return WordNumbering.written(
        counts.merge(what, 1, Integer::sum), formats.getOrDefault(what, "decimal"));
  }

  /** The mark of a note that was referred to, or words that say that none was. */
  String of(String what, String id) {
    return marks.getOrDefault(what, Map.of()).getOrDefault(id, NOT_REFERRED_TO);
  }
}
