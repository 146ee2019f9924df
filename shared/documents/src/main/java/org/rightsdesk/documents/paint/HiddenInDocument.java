package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.rightsdesk.documents.canonical.HiddenContent;

/** Finds what a PDF file holds beside what it shows. */
final class HiddenInDocument {
  private HiddenInDocument() {}

  static List<HiddenContent> of(PDDocument document) {
    List<HiddenContent> found = new ArrayList<>();
    try {
      attachments(document, found);
      layers(document, found);
    } catch (IOException | RuntimeException e) {
      found.add(
          new HiddenContent(
              HiddenContent.Kind.ATTACHMENT, "The list of attached files could not be read."));
    }
    return found;
  }

  static List<HiddenContent> comments(PDPage page) {
    List<HiddenContent> found = new ArrayList<>();
    try {
      for (PDAnnotation annotation : page.getAnnotations()) {
        String contents = annotation.getContents();
        if (contents != null && !contents.isBlank()) {
          found.add(new HiddenContent(HiddenContent.Kind.COMMENT, contents));
        }
      }
    } catch (IOException | RuntimeException e) {
      found.add(new HiddenContent(HiddenContent.Kind.COMMENT, "The comments could not be read."));
    }
    return found;
  }

  private static void attachments(PDDocument document, List<HiddenContent> found)
      throws IOException {
    for (PDComplexFileSpecification file : AttachedFiles.of(document)) {
      found.add(new HiddenContent(HiddenContent.Kind.ATTACHMENT, AttachedFiles.name(file)));
    }
  }

  private static void layers(PDDocument document, List<HiddenContent> found) {
    PDOptionalContentProperties layers = document.getDocumentCatalog().getOCProperties();
    if (layers != null) {
      for (String name : layers.getGroupNames()) {
        if (!layers.isGroupEnabled(name)) {
          found.add(new HiddenContent(HiddenContent.Kind.LAYER, name));
        }
      }
    }
  }
}
