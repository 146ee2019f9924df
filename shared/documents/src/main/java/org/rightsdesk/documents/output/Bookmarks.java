package org.rightsdesk.documents.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The list of parts that a reader shows beside the pages. */
final class Bookmarks {
  private record Bookmark(String title, int page) {}

  private final List<Bookmark> bookmarks = new ArrayList<>();

  void add(String title, int page) {
    bookmarks.add(new Bookmark(title, page));
  }

  /** Writes them and gives the catalogue's entry for them, empty if there are none. */
  String write(PdfFile file, List<Integer> pages) throws IOException {
    if (bookmarks.isEmpty()) {
      return "";
    }
    int root = file.reserve();
    List<Integer> numbers = bookmarks.stream().map(unused -> file.reserve()).toList();
    for (int i = 0; i < bookmarks.size(); i++) {
      Bookmark bookmark = bookmarks.get(i);
      String before = i == 0 ? "" : " /Prev " + PdfSyntax.reference(numbers.get(i - 1));
      String after =
          i == bookmarks.size() - 1 ? "" : " /Next " + PdfSyntax.reference(numbers.get(i + 1));
      file.object(
          numbers.get(i),
          "<</Title "
              + PdfSyntax.text(bookmark.title())
              + " /Parent "
              + PdfSyntax.reference(root)
              + " /Dest ["
              + PdfSyntax.reference(pages.get(bookmark.page()))
              + " /Fit]"
              + before
              + after
              + ">>");
    }
    file.object(
        root,
        "<</Type /Outlines /First "
            + PdfSyntax.reference(numbers.getFirst())
            + " /Last "
            + PdfSyntax.reference(numbers.getLast())
            + " /Count "
            + numbers.size()
            + ">>");
    return " /Outlines " + PdfSyntax.reference(root);
  }
}
