package org.rightsdesk.documents.paint;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Paints one page with a drawer that remembers. */
final class TracingRenderer extends PDFRenderer {
  private final PageTrace trace;
  private final PaintLimits limits;
  private final GlyphOutlines outlines;

  TracingRenderer(
      PDDocument document, PageTrace trace, PaintLimits limits, GlyphOutlines outlines) {
    super(document);
    this.trace = trace;
    this.limits = limits;
    this.outlines = outlines;
    setSubsamplingAllowed(true);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new TracingDrawer(parameters, trace, limits, outlines);
  }
}
