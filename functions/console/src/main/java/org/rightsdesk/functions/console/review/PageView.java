package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * One page of a record as its reviewing page shows it.
 *
 * @param label what the picture is called, such as "Letter about the roof, page 4 of 31"
 * @param picture the address of the picture
 * @param width of the page in points
 * @param height of the page in points
 * @param words the words for the script: left, top, width, height, line and text of each, as JSON
 * @param written the panels for the script
 * @param suggestions the first and last word of each suggestion for the script, as JSON
 * @param outlines what is drawn around each, with its number
 * @param mark how the page stood when it was shown
 * @param token what the script sends to show where it comes from
 * @param action where the script saves
 * @param reasons codes and titles for the script, as JSON
 * @param open whether anything may be changed
 * @param side what stands beside the picture
 */
public record PageView(
    String label,
    String picture,
    double width,
    double height,
    String words,
    String written,
    List<Shown> panels,
    String suggestions,
    List<Shown> outlines,
    String mark,
    String token,
    String action,
    String reasons,
    boolean open,
    Optional<String> previous,
    Optional<String> next,
    Optional<String> nextPicture,
    Content side) {
  /** A panel drawn over the picture, with its number. */
  public record Shown(int number, double x, double y, double width, double height) {}

  public PageView {
    panels = List.copyOf(panels);
    outlines = List.copyOf(outlines);
  }
}
