package org.rightsdesk.documents.output;

import org.rightsdesk.documents.structure.ElementKind;
import org.rightsdesk.documents.structure.ElementPath;

/** Marks the pieces of a page with the elements that they belong to. */
final class PageMarks {
  private final StructureTree tree;
  private final OpenElements open;

  PageMarks(StructureTree tree, OpenElements open) {
    this.tree = tree;
    this.open = open;
  }

  /** Begins a piece of a new paragraph. */
  String beginParagraph() {
    return marked(open.add(ElementKind.PARAGRAPH));
  }

  /** Begins a piece of an element; one that is no part of what is read is said to be that. */
  String begin(ElementPath path) {
    return open.at(path).map(this::marked).orElse("/Artifact <</Type /Pagination>> BDC\n");
  }

  private String marked(StructureTree.Element element) {
    return "/" + element.tag() + " <</MCID " + tree.mark(element) + ">> BDC\n";
  }
}
