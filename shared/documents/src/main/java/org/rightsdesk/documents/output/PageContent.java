package org.rightsdesk.documents.output;

import java.util.List;

/**
 * All that a page shows and says.
 *
 * @param width in points
 * @param height in points
 * @param items in the order in which they are painted and read
 */
public record PageContent(double width, double height, List<PageItem> items) {
  public PageContent {
    items = List.copyOf(items);
  }
}
