package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.text.FilesInside;

/** The files that are attached to a PDF file as a whole, or to a place on one of its pages. */
final class AttachedFiles {
  private static final int DEEPEST = 20;

  private final List<PDComplexFileSpecification> files = new ArrayList<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private AttachedFiles() {}

  /** All of them, each once. */
  static List<PDComplexFileSpecification> of(PDDocument document) throws IOException {
    AttachedFiles attached = new AttachedFiles();
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names != null && names.getEmbeddedFiles() != null) {
      attached.tree(names.getEmbeddedFiles(), DEEPEST);
    }
    for (PDPage page : document.getPages()) {
      attached.pinned(page);
    }
    return attached.files;
  }

  private void pinned(PDPage page) {
    try {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationFileAttachment pinned
            && pinned.getFile() instanceof PDComplexFileSpecification file) {
          add(file);
        }
      }
    } catch (IOException | RuntimeException e) {
      return; // The officer is told that what is pinned to this page could not be read.
    }
  }

  /** What a file is called, empty for nothing. */
  static String name(PDComplexFileSpecification file) {
    String name = file.getFilename();
    return name == null ? "" : name;
  }

  static void takeOut(PDDocument document, DocumentLimits limits, FilesInside inside)
      throws IOException, RefusedFile {
    for (PDComplexFileSpecification file : listed(document)) {
      Optional<PDEmbeddedFile> embedded = embedded(file);
      if (embedded.isPresent()) {
        takeOut(name(file), embedded.get(), limits, inside);
      }
    }
  }

  private static List<PDComplexFileSpecification> listed(PDDocument document) {
    try {
      return of(document);
    } catch (IOException | RuntimeException e) {
      return List.of(); // The officer is told that the list could not be read.
    }
  }

  private static void takeOut(
      String name, PDEmbeddedFile embedded, DocumentLimits limits, FilesInside inside)
      throws IOException, RefusedFile {
    try {
      Expansion.check(embedded.getCOSObject(), limits.expandedBytes());
    } catch (PageFailure e) {
      throw new RefusedFile(e.reason());
    }
    try (InputStream content = opened(embedded)) {
      inside.add(name, content);
    }
  }

  /** A file that cannot be unpacked is taken out with nothing in it, and so is listed. */
  private static InputStream opened(PDEmbeddedFile embedded) {
    try {
      return embedded.createInputStream();
    } catch (IOException e) {
      return InputStream.nullInputStream();
    }
  }

  private void tree(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
    if (depth == 0) {
      throw new IOException("the names of attached files lie too deep");
    }
    Map<String, PDComplexFileSpecification> names = node.getNames();
    if (names != null) {
      names.values().forEach(this::add);
    }
    if (node.getKids() != null) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        tree(kid, depth - 1);
      }
    }
  }

  private void add(PDComplexFileSpecification file) {
    COSDictionary dictionary = file.getCOSObject();
    if (seen.add(dictionary)) {
      files.add(file);
    }
  }

  /** Its content, by whichever system's name it is kept under. */
  private static Optional<PDEmbeddedFile> embedded(PDComplexFileSpecification file) {
    return Optional.ofNullable(file.getEmbeddedFileUnicode())
        .or(() -> Optional.ofNullable(file.getEmbeddedFile()))
        .or(() -> Optional.ofNullable(file.getEmbeddedFileUnix()))
        .or(() -> Optional.ofNullable(file.getEmbeddedFileMac()))
        .or(() -> Optional.ofNullable(file.getEmbeddedFileDos()));
  }
}
