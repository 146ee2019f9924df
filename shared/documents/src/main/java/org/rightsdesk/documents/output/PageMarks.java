package org.rightsdesk.documents.output;

import java.util.Optional;

/** Marks the pieces of a page with the elements that they belong to. */
final class PageMarks {
  private final StructureTree tree;
  private final StructureTree.Element section;
  private final OpenElements open;

  PageMarks(StructureTree tree, StructureTree.Element section) {
    this.tree = tree;
    this.section = section;
    this.open = new OpenElements(section);
  }

  /** Begins a piece of a new element in the section. */
  String beginNew(String kind) {
    return marked(kind, section.add(kind));
  }

  /** Begins a piece with a role; texts of the same role in a row share an element. */
  String begin(PageItem.Role role) {
    Optional<StructureTree.Element> element = open.element(role);
    return element
        .map(one -> marked(one.kind(), one))
        .orElse("/Artifact <</Type /Pagination>> BDC\n");
  }

  private String marked(String kind, StructureTree.Element element) {
    return "/" + kind + " <</MCID " + tree.mark(element) + ">> BDC\n";
  }
}
