package org.rightsdesk.documents.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.picture.PagePicture;

/** Paints pages of laid-out text for looking at. */
public final class TextPainting {
  private TextPainting() {}

  /** The picture of one page, at {@link CanonicalRecord#RESOLUTION}. */
  public static PagePicture paint(List<PlacedWord> words) {
    double scale = CanonicalRecord.RESOLUTION / 72.0;
    BufferedImage image =
        new BufferedImage(
            (int) (TextLayout.WIDTH * scale),
            (int) (TextLayout.HEIGHT * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(scale, scale);
    graphics.setColor(Color.BLACK);
    TypeFace face = TextLayout.face();
    for (PlacedWord word : words) {
      graphics.fill(face.outline(word.text(), word.box().x(), word.baseline(), TextLayout.SIZE));
    }
    graphics.dispose();
    return PagePicture.of(image);
  }
}
