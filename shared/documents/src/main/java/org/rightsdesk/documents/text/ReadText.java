package org.rightsdesk.documents.text;

import java.util.List;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.structure.TextMarks;

/**
 * What was read of a file whose words stay text.
 *
 * @param text its words, line by line, with the marks of {@link TextMarks}; what its own programs
 *     show only on request, such as changes and comments, stands among them in square brackets that
 *     say so
 * @param hidden what it holds beside, for the officer to know of
 */
public record ReadText(String text, List<HiddenContent> hidden) {
  public ReadText {
    hidden = List.copyOf(hidden);
  }

  @Override
  public String toString() {
    return "ReadText[masked]";
  }
}
