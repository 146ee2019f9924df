package org.rightsdesk.documents.verification;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.output.PageItem;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.shaping.Writing;

/**
 * What a page of a written file may hold, and nothing more.
 *
 * @param width in points
 * @param height in points
 * @param pictureWidth the width in points of its picture, 0 for none
 * @param pictureHeight the height in points of its picture, 0 for none
 * @param texts all its words and runs of glyphs, in order, each as it is written from left to right
 * @param panels that must be black in its picture
 */
public record ExpectedPage(
    double width,
    double height,
    double pictureWidth,
    double pictureHeight,
    List<String> texts,
    List<Box> panels) {
  public ExpectedPage {
    texts = List.copyOf(texts);
    panels = List.copyOf(panels);
  }

  /** What is to be found of a page that was written, and of the panels burned into its picture. */
  public static ExpectedPage of(PageContent page, List<Panel> panels) {
    double width = 0;
    double height = 0;
    List<String> texts = new ArrayList<>();
    for (PageItem item : page.items()) {
      switch (item) {
        case PageItem.Picture picture -> {
          width = picture.width();
          height = picture.height();
        }
        case PageItem.LayerText layer ->
            layer.words().stream()
                .map(word -> Writing.leftToRight(word.text()))
                .forEach(texts::add);
        case PageItem.ShownText text ->
            text.runs().stream().map(run -> run.written().stripTrailing()).forEach(texts::add);
        case PageItem.Rule _ -> {
          continue;
        }
      }
    }
    List<Box> black = width > 0 ? panels.stream().map(Panel::box).toList() : List.of();
    return new ExpectedPage(page.width(), page.height(), width, height, texts, black);
  }
}
