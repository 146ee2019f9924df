package org.rightsdesk.documents.paint;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.rightsdesk.documents.picture.PagePicture;

/** Paints one page with a drawer that remembers. */
final class TracingRenderer extends PDFRenderer {
  private final PageTrace trace;
  private final PaintLimits limits;
  private final Brushes brushes;
  private Optional<Canvas> canvas = Optional.empty();

  TracingRenderer(PDDocument document, PageTrace trace, PaintLimits limits, Brushes brushes) {
    super(document);
    this.trace = trace;
    this.limits = limits;
    this.brushes = brushes;
    setSubsamplingAllowed(true);
  }

  /**
   * Paints the page on the canvas.
   *
   * @param index from 0
   * @throws BlendedPage if it is to be painted by {@link #paintBlended} with another trace
   */
  PagePicture paint(int index, PageGeometry geometry) throws IOException {
    Canvas page = brushes.canvas();
    page.begin(geometry.pixelWidth(), geometry.pixelHeight());
    canvas = Optional.of(page);
    Graphics2D graphics = page.image().createGraphics();
    try {
      graphics.setClip(0, 0, 0, 0); // The canvas is white already and need not be cleared again.
      renderPageToGraphics(
          index, graphics, geometry.unitScale(), geometry.unitScale(), RenderDestination.EXPORT);
    } finally {
      graphics.dispose();
    }
    return page.picture();
  }

  /** Paints a page that mixes colours with what lies below them. */
  PagePicture paintBlended(int index, PageGeometry geometry) throws IOException {
    return PagePicture.of(renderImage(index, geometry.unitScale(), ImageType.RGB));
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new TracingDrawer(parameters, trace, limits, brushes, canvas);
  }
}
