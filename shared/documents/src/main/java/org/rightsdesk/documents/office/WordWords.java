package org.rightsdesk.documents.office;

import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.text.LinkTarget;
import org.rightsdesk.documents.text.WrittenText;

/** Reads the words of a paragraph, with the marks of what was changed, hidden or said to them. */
final class WordWords {
  private final XmlPart xml;
  private final WordContext context;
  private final WordBlocks blocks;

  WordWords(XmlPart xml, WordContext context, WordBlocks blocks) {
    this.xml = xml;
    this.context = context;
    this.blocks = blocks;
  }

  /** Reads to the end of the element of this name that starts here, within a paragraph. */
  void read(String name, MarkedWords line) throws RefusedFile {
    switch (name) {
      case "r" -> run(line);
      case "ins" -> marked("inserted" + WordBlocks.by(xml), line);
      case "del" -> marked("deleted" + WordBlocks.by(xml), line);
      case "moveTo" -> marked("moved here" + WordBlocks.by(xml), line);
      case "moveFrom" -> marked("moved away" + WordBlocks.by(xml), line);
      case "hyperlink" -> link(line);
      case "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "Fallback" -> xml.skip();
      case "t" -> line.add(xml.allWords());
      default -> xml.children(inner -> read(inner, line));
    }
  }

  private void marked(String mark, MarkedWords line) throws RefusedFile {
    MarkedWords inner = new MarkedWords();
    xml.children(name -> read(name, inner));
    line.add(mark, inner.toString());
  }

  private void link(MarkedWords line) throws RefusedFile {
    Relation target = context.relations().get(xml.attribute("id").orElse(""));
    MarkedWords inner = new MarkedWords();
    xml.children(name -> read(name, inner));
    String shown = inner.toString();
    line.add(shown);
    if (target != null && target.outside() && LinkTarget.tellsMore(target.target(), shown)) {
      line.addAfterWord(" [link: " + target.target() + "]");
    }
  }

  private void run(MarkedWords line) throws RefusedFile {
    WordProperties properties = new WordProperties();
    MarkedWords inner = new MarkedWords();
    xml.children(
        name -> {
          if (name.equals("rPr")) {
            properties.read(xml);
          } else {
            inRun(name, inner);
          }
        });
    String words = WordSymbol.inFont(inner.toString(), properties.font());
    if (properties.hidden().orElseGet(() -> context.styles().isHidden(properties.style()))) {
      line.add("hidden", words);
    } else {
      line.add(words);
    }
  }

  private void inRun(String name, MarkedWords line) throws RefusedFile {
    switch (name) {
      case "t", "delText" -> line.add(xml.allWords());
      case "tab", "ptab" -> character('\t', line);
      case "br", "cr" -> character('\n', line);
      case "noBreakHyphen" -> character('-', line);
      case "sym" -> {
        line.add(WordSymbol.read(xml));
        xml.skip();
      }
      case "ffData" -> line.add(WordFormField.read(xml));
      case "footnoteReference" -> note("footnote", line);
      case "endnoteReference" -> note("endnote", line);
      case "commentReference" -> {
        String comment = context.comments().getOrDefault(xml.attribute("id").orElse(""), "");
        line.add(comment.isEmpty() ? "" : "[" + comment + "]");
        xml.skip();
      }
      case "instrText", "delInstrText", "fldData" -> xml.skip();
      case "drawing", "pict", "object" -> xml.children(inner -> drawn(inner, line));
      case "AlternateContent" -> xml.children(inner -> alternative(inner, line));
      default -> xml.children(inner -> inRun(inner, line));
    }
  }

  /** The first way of drawing is the one that programs of today show. */
  private void alternative(String name, MarkedWords line) throws RefusedFile {
    if (name.equals("Choice")) {
      xml.children(inner -> inRun(inner, line));
    } else {
      xml.skip();
    }
  }

  private void drawn(String name, MarkedWords line) throws RefusedFile {
    switch (name) {
      case "docPr" -> {
        told("description", "descr", line);
        xml.skip();
      }
      case "textpath" -> {
        told("drawn words", "string", line);
        xml.skip();
      }
      case "txbxContent" -> {
        String box = blocks.flat();
        line.add(box.isBlank() ? "" : "[text box: " + box + "]");
      }
      case "blip", "imagedata" -> taken("picture", line);
      case "OLEObject" -> taken("embedded file", line);
      case "chart", "relIds" -> chart(line);
      default -> {
        told("description", "alt", line);
        xml.children(inner -> drawn(inner, line));
      }
    }
  }

  private void told(String what, String attribute, MarkedWords line) {
    xml.attribute(attribute)
        .filter(words -> !words.isBlank())
        .ifPresent(words -> line.add("[" + what + ": " + WrittenText.onOneLine(words) + "]"));
  }

  private void taken(String what, MarkedWords line) throws RefusedFile {
    String id = xml.attribute("embed").or(() -> xml.attribute("id")).orElse("");
    Relation found = context.relations().get(id);
    xml.skip();
    if (found != null) {
      String target = found.target();
      String drawn = context.drawings().getOrDefault(id, "");
      String words = drawn.isEmpty() ? "" : ": " + drawn;
      line.add(
          found.outside()
              ? "[" + what + " kept elsewhere, not fetched: " + target + "]"
              : "[" + what + ": " + target.substring(target.lastIndexOf('/') + 1) + words + "]");
    }
  }

  private void note(String what, MarkedWords line) throws RefusedFile {
    String id = xml.attribute("id").orElse("");
    boolean ownMark =
        xml.attribute("customMarkFollows").filter(on -> !on.matches("0|false|off")).isPresent();
    line.add("[" + what + " " + context.marks().next(what, id, ownMark) + "]");
    xml.skip();
  }

  /** Charts and diagrams are parts of their own, of which the words are told. */
  private void chart(MarkedWords line) throws RefusedFile {
    String id = xml.attribute("dm").or(() -> xml.attribute("id")).orElse("");
    String words = context.drawings().getOrDefault(id, "");
    line.add("[a drawing, not shown here" + (words.isEmpty() ? "" : ": " + words) + "]");
    xml.skip();
  }

  private void character(char character, MarkedWords line) throws RefusedFile {
    line.add(String.valueOf(character));
    xml.skip();
  }
}
