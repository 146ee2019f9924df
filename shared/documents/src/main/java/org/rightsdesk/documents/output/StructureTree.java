package org.rightsdesk.documents.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.structure.ElementKind;

/** What a file's content is, in reading order, for those who listen to it. */
final class StructureTree {
  /** Something that lies in an element. */
  private sealed interface Kid {}

  /** An element, and the elements and pieces of pages in it, in reading order. */
  static final class Element implements Kid {
    private final String tag;
    private final String scope;
    private final List<Kid> kids = new ArrayList<>();
    private int columns;
    private int places;
    private int number;

    private Element(String tag, String scope, int columns) {
      this.tag = tag;
      this.scope = scope;
      this.columns = columns;
    }

    String tag() {
      return tag;
    }

    /** How many columns the cells in a row take up. */
    int places() {
      return places;
    }

    Element add(String childTag) {
      return add(childTag, "", 1);
    }

    /** Adds a cell, which may head its column or its row, and take up several columns. */
    Element add(String childTag, String childScope, int childColumns) {
      Element child = new Element(childTag, childScope, childColumns);
      kids.add(child);
      places += childColumns;
      return child;
    }

    private List<Element> children() {
      return kids.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
    }
  }

  /** A marked piece of a page. */
  private record Piece(int page, int mark) implements Kid {}

  private final Element root = new Element("Document", "", 1);
  private final List<List<Element>> marksByPage = new ArrayList<>();
  private final List<Integer> pageNumbers = new ArrayList<>();

  Element root() {
    return root;
  }

  /** Begins a page whose object has this number; its own number in the tree is given back. */
  int beginPage(int objectNumber) {
    marksByPage.add(new ArrayList<>());
    pageNumbers.add(objectNumber);
    return marksByPage.size() - 1;
  }

  /** Marks the next piece of the current page as belonging to an element. */
  int mark(Element element) {
    List<Element> marks = marksByPage.getLast();
    marks.add(element);
    element.kids.add(new Piece(pageNumbers.getLast(), marks.size() - 1));
    return marks.size() - 1;
  }

  /** Writes the tree; its root has a reserved number. */
  void write(PdfFile file, int number) throws IOException {
    even(root);
    reserve(file, root);
    StringBuilder parents = new StringBuilder("<</Nums [");
    for (int page = 0; page < marksByPage.size(); page++) {
      parents.append(page).append(" [");
      for (Element element : marksByPage.get(page)) {
        parents.append(PdfSyntax.reference(element.number)).append(' ');
      }
      parents.append("] ");
    }
    int parentTree = file.reserve();
    file.object(parentTree, parents.append("]>>").toString());
    file.object(
        number,
        "<</Type /StructTreeRoot /K "
            + PdfSyntax.reference(root.number)
            + " /ParentTree "
            + PdfSyntax.reference(parentTree)
            + " /ParentTreeNextKey "
            + marksByPage.size()
            + ">>");
    write(file, root, number);
  }

  private static void reserve(PdfFile file, Element element) {
    element.number = file.reserve();
    element.children().forEach(child -> reserve(file, child));
  }

  /** Lets the last cell of each row span the columns that it lacks, as PDF/UA asks (7.2). */
  private static void even(Element element) {
    List<Element> children = element.children();
    children.forEach(StructureTree::even);
    if (element.tag.equals(ElementKind.TABLE.tag())) {
      int columns = children.stream().mapToInt(Element::places).max().orElse(0);
      for (Element row : children) {
        row.children().getLast().columns += columns - row.places();
      }
    }
  }

  private static void write(PdfFile file, Element element, int parent) throws IOException {
    StringBuilder kids = new StringBuilder();
    for (Kid kid : element.kids) {
      switch (kid) {
        case Element child -> kids.append(PdfSyntax.reference(child.number)).append(' ');
        case Piece piece ->
            kids.append("<</Type /MCR /Pg ")
                .append(PdfSyntax.reference(piece.page()))
                .append(" /MCID ")
                .append(piece.mark())
                .append(">> ");
      }
    }
    file.object(
        element.number,
        "<</Type /StructElem /S /"
            + element.tag
            + " /P "
            + PdfSyntax.reference(parent)
            + " /K ["
            + kids
            + "]"
            + attributes(element)
            + ">>");
    for (Element child : element.children()) {
      write(file, child, element.number);
    }
  }

  private static String attributes(Element cell) {
    String scope = cell.scope.isEmpty() ? "" : " /Scope /" + cell.scope;
    String span = cell.columns == 1 ? "" : " /ColSpan " + cell.columns;
    return scope.isEmpty() && span.isEmpty() ? "" : " /A <</O /Table" + scope + span + ">>";
  }
}
