package org.rightsdesk.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Pages of a list, numbered from 1, each with an address. */
public record Pagination(int current, int count, IntFunction<String> addresses) {
  /** The address of the page. */
  public String address(int page) {
    return addresses.apply(page);
  }

  /** The numbers shown: the first, the last, and those beside the current; 0 stands for a gap. */
  public List<Integer> shown() {
    List<Integer> shown = new ArrayList<>();
    for (int page = 1; page <= count; page++) {
      if (page == 1 || page == count || Math.abs(page - current) <= 1) {
        shown.add(page);
      } else if (!shown.getLast().equals(0)) {
        shown.add(0);
      }
    }
    return shown;
  }
}
