package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.documents.canonical.HiddenContent;

/**
 * Judges what the painter could not do: the page fails where something that is there would not be
 * seen, and the officer is told where nothing is there.
 */
final class Shortfalls {
  private static final String NOT_PAINTED = "Part of the page could not be painted.";
  private static final String UNREADABLE_PICTURE =
      "A picture on the page is damaged, or stored in a way that we cannot read.";
  private static final String NO_FONT =
      "The page needs a font that is not in the file and that we do not have.";
  private static final String DAMAGED_FONT =
      "A font in the file is damaged, so that the page could show the wrong letters.";
  private static final String NOT_IN_FILE =
      "Something that the page asks for by name is not in the file.";
  private static final String OTHER_FONT =
      "The font of some letters is not in the file: check that they read well.";
  private static final String NO_PICTURE =
      "A picture on the page has no size, or nothing of a picture in it.";
  private static final String IN_ITSELF = "A part of the page holds itself; it is shown once.";
  private static final String NO_OPERATOR = "The page holds a command that PDF does not have.";

  private static final String ENDS_EARLY =
      "Something on the page ends early in the file, and is shown as far as it goes.";

  private static final String DAMAGED_PICTURE =
      "A picture on the page is damaged or ends early in the file: a part of it may be missing or"
          + " wrong.";

  private static final String MAY_BE_UNKNOWN = "BX";
  private static final String MAY_BE_UNKNOWN_END = "EX";

  /** Operators that paint nothing, and that the painter does not know. */
  private static final Set<String> PAINT_NOTHING = Set.of("MP", "DP", "d0", "d1");

  private final PageTrace trace;
  private int depth;

  Shortfalls(PageTrace trace) {
    this.trace = trace;
  }

  /** Part of the page is not painted. */
  void notPainted() {
    trace.notWhole(NOT_PAINTED);
  }

  /**
   * Letters are painted in Helvetica, since the file does not say in what; others leave them out.
   */
  void fontNotInFile() {
    trace.note(HiddenContent.Kind.PASSED_OVER, OTHER_FONT);
  }

  /** A picture is asked for that no reader could show. */
  void noPicture() {
    trace.note(HiddenContent.Kind.PASSED_OVER, NO_PICTURE);
  }

  /** Notes whether data end before all that they should hold, or cannot be read any further. */
  void endsEarly(boolean endsEarly) {
    if (endsEarly) {
      trace.note(HiddenContent.Kind.PASSED_OVER, ENDS_EARLY);
    }
  }

  /** A picture is shown as far as it can be read, since other readers show as much. */
  void damagedPicture() {
    trace.note(HiddenContent.Kind.PASSED_OVER, DAMAGED_PICTURE);
  }

  /** A form is painted within itself, which would have no end. */
  void formInItself() {
    trace.note(HiddenContent.Kind.PASSED_OVER, IN_ITSELF);
  }

  /** Fails the page where the font that stands in would lose a letter or show another. */
  void standIn(PDFont font, int code, Optional<Ink> ink) throws IOException {
    if (font instanceof PDType0Font && (font.isDamaged() || holdsProgram(font))) {
      trace.notWhole(DAMAGED_FONT);
    } else if ((ink.isEmpty() || !((PDVectorFont) font).hasGlyph(code)) && isWriting(font, code)) {
      trace.notWhole(NO_FONT);
    }
  }

  /** Whether the file holds the font after all, in a way that the painter does not read. */
  private static boolean holdsProgram(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return descriptor != null
        && (descriptor.getFontFile() != null
            || descriptor.getFontFile2() != null
            || descriptor.getFontFile3() != null);
  }

  private static boolean isWriting(PDFont font, int code) {
    return GlyphText.of(font, code).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * An operator that the painter does not know, such as damage leaves. A page may say that those
   * between two others may be passed over (ISO 32000-2, 7.8.2).
   */
  void unknownOperator(String name) {
    if (name.equals(MAY_BE_UNKNOWN)) {
      depth++;
    } else if (name.equals(MAY_BE_UNKNOWN_END)) {
      depth = Math.max(0, depth - 1);
    } else if (depth == 0 && !PAINT_NOTHING.contains(name)) {
      trace.note(HiddenContent.Kind.PASSED_OVER, NO_OPERATOR);
    }
  }

  /**
   * An operator that the painter could not carry out.
   *
   * @param resources where it looked for what it asks for by name
   */
  void operatorFailed(
      Operator operator,
      List<COSBase> operands,
      IOException exception,
      @Nullable PDResources resources) {
    boolean changesNothing =
        exception instanceof MissingOperandException
            || exception instanceof EmptyGraphicsStackException;
    if (exception instanceof UnreadablePicture) {
      trace.notWhole(UNREADABLE_PICTURE);
    } else if (operator.getName().equals(OperatorName.DRAW_OBJECT)
        && (exception instanceof MissingResourceException || isEmpty(operands, resources))) {
      missing();
    } else if (!changesNothing) {
      notPainted();
    }
  }

  /** Whether there is something under the name that is neither a form nor a picture. */
  private static boolean isEmpty(List<COSBase> operands, @Nullable PDResources resources) {
    COSDictionary objects =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    return objects != null
        && operands.getFirst() instanceof COSName name
        && !(objects.getDictionaryObject(name) instanceof COSStream);
  }

  /** Something asked for by name that is not in the file. */
  void missing() {
    trace.note(HiddenContent.Kind.PASSED_OVER, NOT_IN_FILE);
  }
}
