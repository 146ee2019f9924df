package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.rightsdesk.documents.RefusedFile;

/** Reads the paragraphs and tables of one part of a Word document. */
final class WordBlocks {
  private final XmlPart xml;
  private final WordContext context;
  private final WordWords words;

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
    String number =
        said.isBlank() || list.equals("0")
            ? ""
            : context.numbering().next(list, properties.depth()) + " ";
    if (!said.isBlank() && context.styles().isHidden(properties.style())) {
      said = "[hidden: " + said + "]";
    }
    sink.block(new WordBlock.Paragraph(number + said));
  }

  private void row(Sink sink) throws RefusedFile {
    List<String> cells = new ArrayList<>();
    StringBuilder mark = new StringBuilder();
    xml.children(name -> inRow(name, cells, mark));
    if (!mark.isEmpty()) {
      cells.addFirst(mark.toString());
    }
    sink.block(new WordBlock.Row(cells));
  }

  private void inRow(String name, List<String> cells, StringBuilder mark) throws RefusedFile {
    switch (name) {
      case "tc" -> cells.add(flat());
      case "trPr" -> xml.children(property -> rowProperty(property, mark));
      case "tblPrEx", "sdtPr", "sdtEndPr" -> xml.skip();
      default -> xml.children(inner -> inRow(inner, cells, mark));
    }
  }

  private void rowProperty(String name, StringBuilder mark) throws RefusedFile {
    switch (name) {
      case "ins" -> mark.append("[row inserted").append(by(xml)).append(']');
      case "del" -> mark.append("[row deleted").append(by(xml)).append(']');
      case "hidden" -> mark.append(xml.isOn() ? "[hidden row]" : "");
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
