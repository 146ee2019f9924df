package org.rightsdesk.web.page;

/** How many there are of something, as a person reads it. */
public final class CountText {
  private CountText() {}

  /** The count with its noun, such as {@code 1 page} or {@code 2 pages}. */
  public static String of(int count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }
}
