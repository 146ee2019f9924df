package org.rightsdesk.documents.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a file's content is, in reading order, for those who listen to it. */
final class StructureTree {
  /** A kind of element and the elements and pieces of pages in it. */
  static final class Element {
    private final String kind;
    private final List<Element> children = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int number;

    Element(String kind) {
      this.kind = kind;
    }

    String kind() {
      return kind;
    }

    Element add(String childKind) {
      Element child = new Element(childKind);
      children.add(child);
      return child;
    }
  }

  /** A marked piece of a page. */
  private record Piece(int page, int mark) {}

  private final Element root = new Element("Document");
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
    element.pieces.add(new Piece(pageNumbers.getLast(), marks.size() - 1));
    return marks.size() - 1;
  }

  /** Writes the tree; its root has a reserved number. */
  void write(PdfFile file, int number) throws IOException {
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
    element.children.forEach(child -> reserve(file, child));
  }

  private static void write(PdfFile file, Element element, int parent) throws IOException {
    StringBuilder kids = new StringBuilder();
    for (Element child : element.children) {
      kids.append(PdfSyntax.reference(child.number)).append(' ');
    }
    for (Piece piece : element.pieces) {
      kids.append("<</Type /MCR /Pg ")
          .append(PdfSyntax.reference(piece.page()))
          .append(" /MCID ")
          .append(piece.mark())
          .append(">> ");
    }
    String scope = element.kind.equals("TH") ? " /A <</O /Table /Scope /Column>>" : "";
    file.object(
        element.number,
        "<</Type /StructElem /S /"
            + element.kind
            + " /P "
            + PdfSyntax.reference(parent)
            + " /K ["
            + kids
            + "]"
            + scope
            + ">>");
    for (Element child : element.children) {
      write(file, child, element.number);
    }
  }
}
