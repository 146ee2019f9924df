package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.RefusedFile;

/** The comments of a sheet, by the references of their cells. */
final class CellComments {
  private final Map<String, List<String>> found = new LinkedHashMap<>();

  private CellComments() {}

  /** Reads notes, and the comments that answer one another. */
  static Map<String, List<String>> read(OfficePackage document, Map<String, Relation> relations)
      throws RefusedFile {
    CellComments comments = new CellComments();
    for (Relation relation : relations.values()) {
      boolean comment =
          relation.type().equals("comments") || relation.type().equals("threadedComment");
      Optional<XmlPart> part =
          comment && !relation.outside() ? document.part(relation.target()) : Optional.empty();
      if (part.isPresent()) {
        comments.add(part.get());
      }
    }
    return comments.found;
  }

  private void add(XmlPart xml) throws RefusedFile {
    List<String> authors = new ArrayList<>();
    xml.children(
        name -> {
          switch (name) {
            case "authors" -> xml.children(_ -> authors.add(xml.allWords()));
            case "commentList" -> xml.children(_ -> comment(xml, authors));
            case "threadedComment" -> comment(xml, List.of());
            default -> xml.skip();
          }
        });
  }

  private void comment(XmlPart xml, List<String> authors) throws RefusedFile {
    String cell = xml.attribute("ref").orElse("");
    int author =
        xml.attribute("authorId")
            .filter(id -> id.matches("[0-9]{1,6}"))
            .map(Integer::parseInt)
            .orElse(authors.size());
    String by = author < authors.size() ? " by " + authors.get(author) : "";
    StringBuilder words = new StringBuilder();
    xml.children(
        name -> {
          if (name.equals("text")) {
            words.append(xml.allWords().strip());
          } else {
            xml.skip();
          }
        });
    found.computeIfAbsent(cell, _ -> new ArrayList<>()).add("comment" + by + ": " + words);
  }
}
