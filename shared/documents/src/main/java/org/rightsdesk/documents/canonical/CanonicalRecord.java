package org.rightsdesk.documents.canonical;

import java.util.List;
import org.rightsdesk.documents.DocumentType;

/**
 * What a file became: the same shape for every kind of file.
 *
 * <p>It lies in a folder of its own: {@value #FILE_NAME}, the pictures that its pages name, for the
 * text route the text itself, {@value #TEXT_FILE_NAME}, and what lay in the file in a folder
 * {@value #INSIDE_FOLDER_NAME}.
 *
 * @param name the file's name as it was found
 * @param type what it is by its content
 * @param sha256 the hash of the file, in lower-case hexadecimal
 * @param route the way it is redacted
 * @param pages in order, numbered from 1 without a gap
 * @param inside the files that lay in it, each to become a record of its own
 */
public record CanonicalRecord(
    String name,
    DocumentType type,
    String sha256,
    Route route,
    List<CanonicalPage> pages,
    List<FileInside> inside) {
  /** The name of the file that holds the record itself. */
  public static final String FILE_NAME = "record.json";

  /** The name of the file that holds the text of the text route, in UTF-8, with its marks. */
  public static final String TEXT_FILE_NAME = "text.txt";

  /** The name of the folder that holds the files that lay in the file. */
  public static final String INSIDE_FOLDER_NAME = "inside";

  /** The dots an inch of each page's picture. */
  public static final int RESOLUTION = 200;

  public CanonicalRecord {
    pages = List.copyOf(pages);
    inside = List.copyOf(inside);
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).number() != i + 1) {
        throw new IllegalArgumentException("pages are not numbered from 1 without a gap");
      }
    }
  }

  /** The pages that must be handled by hand. */
  public List<CanonicalPage> pagesWithProblems() {
    return pages.stream().filter(page -> page.problem().isPresent()).toList();
  }
}
