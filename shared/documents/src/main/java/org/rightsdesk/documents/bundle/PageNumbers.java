package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;

/**
 * How the pages of a bundle are numbered, from the first volume to the last.
 *
 * @param lastPages the number of the last page of each volume
 */
record PageNumbers(List<Integer> lastPages) {
  PageNumbers {
    lastPages = List.copyOf(lastPages);
  }

  /** Whether there is more than one volume, so that a page is found by its volume first. */
  boolean hasVolumes() {
    return lastPages.size() > 1;
  }

  /** The volume in which a page stands, from 1. */
  int volume(int page) {
    int volume = 1;
    while (page > lastPages.get(volume - 1)) {
      volume++;
    }
    return volume;
  }

  /** The number of the first page of a volume, which counts from 1. */
  int firstPage(int volume) {
    return volume == 1 ? 1 : lastPages.get(volume - 2) + 1;
  }

  /** How many pages a volume has. */
  int pages(int volume) {
    return lastPages.get(volume - 1) - firstPage(volume) + 1;
  }

  /** What stands below a page. */
  List<String> stamp(int page) {
    List<String> texts = new ArrayList<>();
    texts.add("Page " + page + " of " + lastPages.getLast());
    if (hasVolumes()) {
      texts.add("Volume " + volume(page) + " of " + lastPages.size());
    }
    return texts;
  }
}
