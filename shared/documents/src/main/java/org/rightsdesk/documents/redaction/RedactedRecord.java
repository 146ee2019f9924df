package org.rightsdesk.documents.redaction;

import java.util.List;
import org.rightsdesk.documents.canonical.Route;

/**
 * A record after burning: new content only, ready to be composed and to be looked at.
 *
 * <p>It lies in a folder of its own: {@value #FILE_NAME} and the files that its pages name.
 *
 * @param route the way it was redacted
 * @param pages as they will be disclosed; in the text route there may be more or fewer than before
 */
public record RedactedRecord(Route route, List<RedactedPage> pages) {
  /** The name of the file that holds the record itself. */
  public static final String FILE_NAME = "redacted.json";

  /** What stands for every hidden passage, whatever its length. */
  public static final String TOKEN = "[redacted]";

  public RedactedRecord {
    pages = List.copyOf(pages);
  }

  /** All panels of all pages. */
  public List<Panel> panels() {
    return pages.stream().flatMap(page -> page.panels().stream()).toList();
  }
}
