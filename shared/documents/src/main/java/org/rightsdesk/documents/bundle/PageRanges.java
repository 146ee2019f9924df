package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Numbers of pages as a reader wants them: neighbours together, such as "3, 5 to 9". */
final class PageRanges {
  private PageRanges() {}

  /** The ranges of pages that rise from one to the next. */
  static List<String> of(Collection<Integer> pages) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (int page : pages) {
      if (last > 0 && page != last + 1) {
        ranges.add(words(first, last));
        first = page;
      }
      if (last == 0) {
        first = page;
      }
      last = page;
    }
    if (last > 0) {
      ranges.add(words(first, last));
    }
    return ranges;
  }

  /** A first and a last page, which may be the same. */
  static String words(int first, int last) {
    return first == last ? Integer.toString(first) : first + " to " + last;
  }
}
