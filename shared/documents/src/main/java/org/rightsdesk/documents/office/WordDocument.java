package org.rightsdesk.documents.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.structure.Cell;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.documents.text.ReadText;
import org.rightsdesk.documents.text.WrittenText;

/**
 * Reads the words of a Word document (docx, and docm, whose programs are never run).
 *
 * <p>Tracked changes, comments and hidden words stand where they belong, each in brackets that say
 * what it is and by whom. Pictures and embedded files are taken out.
 */
public final class WordDocument {
  private final OfficePackage document;
  private final String main;
  private final WordContext context;
  private final WrittenText text = new WrittenText();

  private WordDocument(OfficePackage document, String main) throws RefusedFile {
    this.document = document;
    this.main = main;
    WordStyles styles = WordStyles.read(related("styles"));
    WordNumbering numbering = WordNumbering.read(related("numbering"));
    WordNoteMarks marks = WordNoteMarks.read(related("settings"));
    WordContext alone = new WordContext(styles, numbering, marks, Map.of(), Map.of(), Map.of());
    this.context =
        new WordContext(
            styles,
            numbering,
            marks,
            WordNotes.comments(related("comments"), alone),
            Map.of(),
            Map.of());
  }

  /** Reads a document. */
  public static ReadText read(Path file, DocumentLimits limits, FilesInside inside)
      throws IOException, RefusedFile {
    try (OfficePackage document = OfficePackage.open(file, limits)) {
      String main = document.main().orElseThrow(() -> new RefusedFile(RefusalReason.DAMAGED));
      return new WordDocument(document, main).read(inside);
    }
  }

  private ReadText read(FilesInside inside) throws IOException, RefusedFile {
    edges("header");
    XmlPart body = document.part(main).orElseThrow(() -> new RefusedFile(RefusalReason.DAMAGED));
    new WordBlocks(body, context(main)).read(this::write);
    notes("footnote");
    notes("endnote");
    edges("footer");
    for (String part : document.within("media")) {
      document.takeOut(part, inside);
    }
    for (String part : document.within("embeddings")) {
      document.takeOut(part, inside);
    }
    for (Relation relation : document.relations(main).values()) {
      if (relation.type().equals("aFChunk") && !relation.outside()) {
        document.takeOut(relation.target(), inside);
      }
    }
    return new ReadText(text.text(), hidden());
  }

  private WordContext context(String part) throws RefusedFile {
    Map<String, Relation> relations = document.relations(part);
    return new WordContext(
        context.styles(),
        context.numbering(),
        context.marks(),
        context.comments(),
        relations,
        DrawingWords.of(document, relations));
  }

  /** What stands at the head or the foot of pages, once for all of them. */
  private void edges(String type) throws RefusedFile {
    for (String part : targets(type)) {
      List<WordBlock> blocks = new ArrayList<>();
      Optional<XmlPart> xml = document.part(part);
      if (xml.isPresent()) {
        new WordBlocks(xml.get(), context(part)).read(blocks::add);
      }
      if (blocks.stream().anyMatch(block -> !block.isBlank())) {
        text.paragraph("[" + type + " of its pages]");
        for (WordBlock block : blocks) {
          write(block);
        }
        text.paragraph("[end of the " + type + "]");
      }
    }
  }

  private void notes(String what) throws RefusedFile {
    Map<String, String> notes = WordNotes.notes(related(what + "s"), context);
    for (Map.Entry<String, String> note : notes.entrySet()) {
      String mark = context.marks().of(what, note.getKey());
      text.paragraph("[" + what + " " + mark + "] " + note.getValue());
    }
  }

  private void write(WordBlock block) throws RefusedFile {
    switch (block) {
      case WordBlock.Paragraph(String words) -> text.paragraph(words);
      case WordBlock.Heading(int level, String words) -> text.heading(level, words);
      case WordBlock.Point(int depth, String label, String words) ->
          text.point(depth, label, words);
      case WordBlock.Row(boolean first, List<Cell> cells) -> {
        if (first) {
          text.endTable();
        }
        text.row(cells);
      }
    }
  }

  private List<String> targets(String type) throws RefusedFile {
    return document.relations(main).values().stream()
        .filter(relation -> relation.type().equals(type) && !relation.outside())
        .map(Relation::target)
        .distinct()
        .toList();
  }

  private Optional<XmlPart> related(String type) throws RefusedFile {
    List<String> targets = targets(type);
    return targets.isEmpty() ? Optional.empty() : document.part(targets.getFirst());
  }

  private List<HiddenContent> hidden() throws RefusedFile {
    List<HiddenContent> hidden = new ArrayList<>(OfficeProperties.of(document));
    if (document.within("customXml").stream().anyMatch(name -> name.contains("/item"))) {
      hidden.add(
          new HiddenContent(
              HiddenContent.Kind.KEPT_DATA,
              "The document keeps data of a program beside its text."));
    }
    return hidden;
  }
}
