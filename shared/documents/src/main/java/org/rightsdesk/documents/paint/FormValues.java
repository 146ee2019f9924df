package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.fixup.processor.AcroFormDefaultsProcessor;
import org.apache.pdfbox.pdmodel.fixup.processor.AcroFormOrphanWidgetsProcessor;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.rightsdesk.documents.canonical.HiddenContent;

/** What was filled into a form, where the file does not hold what it looks like. */
final class FormValues {
  private FormValues() {}

  /**
   * Has values painted that the file leaves to the reader to paint, whether it says so or not.
   *
   * @return those that no page shows
   */
  static List<HiddenContent> paint(PDDocument document) {
    List<HiddenContent> unseen = new ArrayList<>();
    try {
      new AcroFormDefaultsProcessor(document).process();
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      if (form == null) {
        return unseen;
      }
      boolean isLeftToReader = form.getNeedAppearances();
      if (isLeftToReader && form.getFields().isEmpty()) {
        new AcroFormOrphanWidgetsProcessor(document).process();
      }
      for (PDField field : form.getFieldTree()) {
        if (field instanceof PDVariableText text && !paint(form, text, isLeftToReader)) {
          unseen.add(new HiddenContent(HiddenContent.Kind.FORM_VALUE, text.getValueAsString()));
        }
      }
      form.setNeedAppearances(false);
    } catch (RuntimeException | StackOverflowError e) {
      return unseen; // A damaged form is shown as it stands.
    }
    return unseen;
  }

  /** Has a value painted where need be, and says whether it is on a page, or empty. */
  private static boolean paint(PDAcroForm form, PDVariableText field, boolean isLeftToReader) {
    boolean isBlank = field.getValueAsString().isBlank();
    boolean isSecret = field instanceof PDTextField text && text.isPassword();
    if (!isSecret && (isLeftToReader || (!isBlank && !isSeen(field)))) {
      List<Runnable> undo = new ArrayList<>();
      try {
        for (PDAnnotationWidget widget : field.getWidgets()) {
          undo.add(keep(widget));
        }
        form.refreshAppearances(List.of(field));
      } catch (IOException | RuntimeException e) {
        undo.forEach(Runnable::run);
        return isBlank;
      }
    }
    return isBlank || isSeen(field);
  }

  /** What a widget shows now, to be put back: the painter writes over it before it fails. */
  private static Runnable keep(PDAnnotationWidget widget) throws IOException {
    PDAppearanceStream now = widget.getNormalAppearanceStream();
    if (now == null) {
      return () -> widget.setAppearance(null);
    }
    COSStream kept = new COSStream();
    kept.addAll(now.getCOSObject());
    try (InputStream content = now.getCOSObject().createRawInputStream();
        OutputStream out = kept.createRawOutputStream()) {
      content.transferTo(out);
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(new PDAppearanceStream(kept));
    return () -> widget.setAppearance(appearance);
  }

  private static boolean isSeen(PDField field) {
    return field.getWidgets().stream()
        .anyMatch(
            widget ->
                widget.getNormalAppearanceStream() != null
                    && !widget.isHidden()
                    && !widget.isNoView());
  }
}
