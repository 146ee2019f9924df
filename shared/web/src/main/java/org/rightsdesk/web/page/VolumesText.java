package org.rightsdesk.web.page;

import java.util.List;

/** Volumes of a response as pages name them. */
public final class VolumesText {
  private VolumesText() {}

  /** Such as "volume 2", "volumes 2 and 3" or "volumes 1, 2 and 4"; there is at least one. */
  public static String of(List<Integer> volumes) {
    List<String> numbers = volumes.stream().map(String::valueOf).toList();
    String last = numbers.getLast();
    if (numbers.size() == 1) {
      return "volume " + last;
    }
    return "volumes " + String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and " + last;
  }
}
