package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.structure.Cell;

/** Reads the paragraphs and tables of one part of a Word document. */
final class WordBlocks {
  private final XmlPart xml;
  private final WordContext context;
  private final WordWords words;
  private boolean tableBegins;

  /**
   * Reads from the element that starts at the part's place.
   *
   * @param context what the part refers to
   */
  WordBlocks(XmlPart xml, WordContext context) {
    this.xml = xml;
    this.context = context;
    this.words = new WordWords(xml, context, this);
  }

  /** What is read of a row of a table. */
  private static final class Row {
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder mark = new StringBuilder();
    private boolean header;
  }

  /** What is done with each block. */
  interface Sink {
    void block(WordBlock block) throws RefusedFile;
  }

  /** Reads to the end of the element that starts here. */
  void read(Sink sink) throws RefusedFile {
    xml.children(name -> block(name, sink));
  }

  /** By whom and when something was done, as the element that starts here says. */
  static String by(XmlPart xml) {
    String author = xml.attribute("author").filter(name -> !name.isBlank()).orElse("somebody");
    String day = xml.attribute("date").filter(date -> date.length() >= 10).orElse("");
    return " by " + author + (day.isEmpty() ? "" : " on " + day.substring(0, 10));
  }

  private void block(String name, Sink sink) throws RefusedFile {
    switch (name) {
      case "p" -> paragraph(sink);
      case "tbl" -> {
        tableBegins = true;
        read(sink);
      }
      case "tr" -> row(sink);
      case "altChunk" -> {
        sink.block(new WordBlock.Paragraph("[another file is part of the text here]"));
        xml.skip();
      }
      case "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tblPrEx", "sectPr", "Fallback" -> xml.skip();
      default -> read(sink);
    }
  }

  private void paragraph(Sink sink) throws RefusedFile {
    WordProperties properties = new WordProperties();
    MarkedWords line = new MarkedWords();
    xml.children(
        name -> {
          if (name.equals("pPr")) {
            properties.read(xml);
          } else {
            words.read(name, line);
          }
        });
    String said = line.toString();
    String list = properties.list().orElseGet(() -> context.styles().list(properties.style()));
    if (!said.isBlank() && context.styles().isHidden(properties.style())) {
      said = "[hidden: " + said + "]";
    }
    sink.block(block(said, list, properties));
  }

  /** A heading with a number is a heading, not a point. */
  private WordBlock block(String said, String list, WordProperties properties) {
    boolean numbered = !said.isBlank() && !list.equals("0");
    String number = numbered ? context.numbering().next(list, properties.depth()) : "";
    int level = properties.heading().orElseGet(() -> context.styles().heading(properties.style()));
    if (level > 0) {
      return new WordBlock.Heading(level, (number + " " + said).strip());
    }
    return numbered
        ? new WordBlock.Point(properties.listsAround(), number, said)
        : new WordBlock.Paragraph(said);
  }

  private void row(Sink sink) throws RefusedFile {
    boolean first = tableBegins;
    Row row = new Row();
    xml.children(name -> inRow(name, row));
    tableBegins = false;
    List<Cell> cells = new ArrayList<>();
    if (!row.mark.isEmpty()) {
      cells.add(Cell.of(row.mark.toString()));
    }
    Cell.Names names = row.header ? Cell.Names.ITS_COLUMN : Cell.Names.NOTHING;
    row.cells.forEach(words -> cells.add(new Cell(words, names)));
    sink.block(new WordBlock.Row(first, cells));
  }

  private void inRow(String name, Row row) throws RefusedFile {
    switch (name) {
      case "tc" -> row.cells.add(flat());
      case "trPr" -> xml.children(property -> rowProperty(property, row));
      case "tblPrEx", "sdtPr", "sdtEndPr" -> xml.skip();
      default -> xml.children(inner -> inRow(inner, row));
    }
  }

  private void rowProperty(String name, Row row) throws RefusedFile {
    switch (name) {
      case "ins" -> row.mark.append("[row inserted").append(by(xml)).append(']');
      case "del" -> row.mark.append("[row deleted").append(by(xml)).append(']');
      case "hidden" -> row.mark.append(xml.isOn() ? "[hidden row]" : "");
      case "tblHeader" -> row.header = xml.isOn();
      default -> {}
    }
    xml.skip();
  }

  /** The blocks in the element that starts here as one text, for where there is only one line. */
  String flat() throws RefusedFile {
    StringJoiner flat = new StringJoiner(" / ");
    read(
        block -> {
          if (!block.isBlank()) {
            flat.add(block.words().strip());
          }
        });
    return flat.toString();
  }
}
