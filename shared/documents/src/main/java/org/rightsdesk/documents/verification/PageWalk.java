package org.rightsdesk.documents.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.redaction.RedactedRecord;

/** Walks the content of one page and compares it with what was meant. */
final class PageWalk {
  private static final Set<String> SILENT =
      Set.of("BMC", "BDC", "EMC", "q", "Q", "cm", "BT", "ET", "Tr", "re", "f");

  /** How far the middle of a word may lie under a panel's edge by rounding, in points. */
  private static final double ROUNDING = 2;

  /** The advance of each letter of the text layer, as a part of its size. */
  private static final double BLANK_ADVANCE = 0.5;

  /** The middle of a word's box above its base line, as a part of its size. */
  private static final double MIDDLE = 0.375;

  private final WrittenFile file;
  private final FontTexts fonts;
  private final ExpectedPage expected;
  private final Map<String, PdfValue> page;
  private final List<String> texts = new ArrayList<>();
  private PdfValue font = new PdfValue.Truth(false);
  private double x;
  private double y;
  private double size;
  private double stretch;

  PageWalk(WrittenFile file, FontTexts fonts, ExpectedPage expected, PdfValue.Dictionary page) {
    this.file = file;
    this.fonts = fonts;
    this.expected = expected;
    this.page = page.entries();
  }

  void check() throws FileFault {
    size();
    byte[] content = file.inflated(file.object(entry("Contents")));
    PdfScanner scanner = new PdfScanner(Bytes.of(content), 0);
    List<PdfValue> operands = new ArrayList<>();
    while (!scanner.atEnd()) {
      PdfValue value = scanner.value();
      if (value instanceof PdfValue.Operator operator) {
        perform(operator.name(), operands);
        operands.clear();
      } else {
        operands.add(value);
      }
    }
    if (!texts.equals(expected.texts())) {
      throw new FileFault("the words are not the ones that were meant");
    }
    pictures();
  }

  private void perform(String operator, List<PdfValue> operands) throws FileFault {
    switch (operator) {
      case "Tf" -> {
        font = resource("Font", operands.getFirst());
        size = number(operands.get(1));
      }
      case "Tz" -> stretch = number(operands.getFirst());
      case "Tm" -> {
        x = number(operands.get(4));
        y = expected.height() - number(operands.get(5));
      }
      case "Tj" -> show(operands.getFirst());
      case "Do" -> resource("XObject", operands.getFirst());
      default -> {
        if (!SILENT.contains(operator)) {
          throw new FileFault("the content does something that we never do");
        }
      }
    }
  }

  private void show(PdfValue operand) throws FileFault {
    if (!(operand instanceof PdfValue.Text codes)) {
      throw new FileFault("a text is missing");
    }
    String text = fonts.decode(font, codes.bytes()).stripTrailing();
    texts.add(text);
    if (text.equals(RedactedRecord.TOKEN)) {
      return;
    }
    int letters = text.codePointCount(0, text.length());
    double middle = x + letters * size * stretch / 100 * BLANK_ADVANCE / 2;
    double height = y - size * MIDDLE;
    for (Box panel : expected.panels()) {
      boolean under =
          middle > panel.x() + ROUNDING
              && middle < panel.right() - ROUNDING
              && height > panel.y() + ROUNDING
              && height < panel.bottom() - ROUNDING;
      if (under) {
        throw new FileFault("a word of the text layer lies under a panel");
      }
    }
  }

  private void size() throws FileFault {
    if (!(entry("MediaBox") instanceof PdfValue.Array box)
        || Math.abs(number(box.values().get(2)) - expected.width()) > 0.01
        || Math.abs(number(box.values().get(3)) - expected.height()) > 0.01) {
      throw new FileFault("the page has another size");
    }
  }

  private void pictures() throws FileFault {
    boolean has = resources().containsKey("XObject");
    if (has != expected.pictureWidth() > 0) {
      throw new FileFault("a picture is missing or too many");
    }
    if (has) {
      PanelPixels.check(file, resource("XObject", new PdfValue.Name("Im0")), expected);
    }
  }

  private PdfValue resource(String kind, PdfValue name) throws FileFault {
    if (resources().get(kind) instanceof PdfValue.Dictionary dictionary
        && name instanceof PdfValue.Name key) {
      PdfValue found = dictionary.entries().get(key.value());
      if (found != null) {
        return found;
      }
    }
    throw new FileFault("the content names what is not there");
  }

  private Map<String, PdfValue> resources() throws FileFault {
    if (entry("Resources") instanceof PdfValue.Dictionary dictionary) {
      return dictionary.entries();
    }
    throw new FileFault("a page has no resources");
  }

  private PdfValue entry(String key) throws FileFault {
    PdfValue value = page.get(key);
    if (value == null) {
      throw new FileFault("a page has no " + key);
    }
    return value;
  }

  private static double number(PdfValue value) throws FileFault {
    if (value instanceof PdfValue.Numeral number) {
      return number.value();
    }
    throw new FileFault("a number is missing");
  }
}
