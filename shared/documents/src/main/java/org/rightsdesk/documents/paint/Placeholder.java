package org.rightsdesk.documents.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.layout.TypeFace;
import org.rightsdesk.documents.picture.PagePicture;

/** The page that stands where one could not be painted: it holds nothing of the source. */
final class Placeholder {
  private static final double A4_WIDTH = 595;
  private static final double A4_HEIGHT = 842;
  private static final String NOTE = "This page could not be shown.";

  private Placeholder() {}

  static PaintedPage page(String problem) {
    return page(A4_WIDTH, A4_HEIGHT, problem);
  }

  static PaintedPage page(double width, double height, String problem) {
    double scale =
        Math.min(CanonicalRecord.RESOLUTION / 72.0, Math.sqrt(10_000_000 / (width * height)));
    BufferedImage image =
        new BufferedImage(
            (int) Math.max(1, width * scale),
            (int) Math.max(1, height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    double size = Math.min(12, width / 20) * scale;
    TypeFace face = new TypeFace(BundledFont.SANS);
    graphics.fill(face.outline(NOTE, width * scale / 10, height * scale / 5, size));
    graphics.dispose();
    return new PaintedPage(
        width,
        height,
        PagePicture.of(image),
        0,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(problem));
  }
}
