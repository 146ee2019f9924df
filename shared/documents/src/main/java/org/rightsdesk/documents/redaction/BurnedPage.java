package org.rightsdesk.documents.redaction;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.PictureKind;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.PixelArea;

/**
 * A page after its panels are painted.
 *
 * @param picture its pixels, black where panels lie
 * @param words its text layer
 * @param panels as burned
 */
public record BurnedPage(PagePicture picture, List<LayerWord> words, List<Panel> panels) {
  public BurnedPage {
    words = List.copyOf(words);
    panels = List.copyOf(panels);
  }

  /**
   * Paints panels over a page's own pixels, which are changed.
   *
   * @param page the page
   * @param picture its pixels
   * @param drawn panels of this page, as drawn
   */
  public static BurnedPage burn(CanonicalPage page, PagePicture picture, List<Panel> drawn) {
    List<SnappedPanel> snapped =
        PanelSnapper.snap(new PanelGround(page, Optional.of(picture)), drawn);
    List<Panel> panels = snapped.stream().map(SnappedPanel::panel).toList();
    double across = picture.width() / page.width();
    double down = picture.height() / page.height();
    for (Panel panel : panels) {
      picture.blacken(whole(PixelArea.around(panel.box(), across, down), picture.kind()));
    }
    return new BurnedPage(picture, LayerWords.of(page, picture, snapped), panels);
  }

  /** Colour is kept for two pixels by two, and would run into a panel that ends between them. */
  private static PixelArea whole(PixelArea area, PictureKind kind) {
    return kind == PictureKind.COLOUR ? area.inPairs() : area;
  }
}
