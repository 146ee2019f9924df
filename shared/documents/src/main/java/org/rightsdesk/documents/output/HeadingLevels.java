package org.rightsdesk.documents.output;

import java.util.ArrayDeque;
import java.util.Deque;
import org.rightsdesk.documents.structure.ElementKind;

/**
 * Gives each heading the level that it has below those before it: the first is of level 1, and none
 * is skipped (ISO 14289-1, 7.4.2), whatever the file that it comes from had.
 */
final class HeadingLevels {
  private final Deque<Integer> above = new ArrayDeque<>();

  /** The heading to write in place of the next one. */
  ElementKind next(ElementKind heading) {
    while (!above.isEmpty() && above.getLast() >= heading.headingLevel()) {
      above.removeLast();
    }
    above.addLast(heading.headingLevel());
    return ElementKind.heading(above.size());
  }
}
