package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes pictures such as the painter can read, and tells of what it would leave out of them. */
final class ReadableImages {
  private final PaintLimits limits;
  private final PageTrace trace;
  private final Shortfalls shortfalls;
  private final Jpeg2000Images jpeg2000;
  private final BilevelImages bilevel;

  ReadableImages(PaintLimits limits, PageTrace trace, Shortfalls shortfalls) {
    this.limits = limits;
    this.trace = trace;
    this.shortfalls = shortfalls;
    this.jpeg2000 = new Jpeg2000Images(limits, trace);
    this.bilevel = new BilevelImages(limits, shortfalls);
  }

  /**
   * The same picture, such as the painter can read it; empty if there is none to be shown.
   *
   * @param resources where its colours are to be looked for by name
   * @param unitSquare to the points of the page
   * @throws UnreadablePicture if it or its mask is damaged
   */
  Optional<PDImage> of(PDImage inFile, PDResources resources, AffineTransform unitSquare)
      throws IOException {
    PDImage readable = jpeg2000.readable(inFile, resources, unitSquare);
    if (Images.isNothing(readable)) {
      shortfalls.noPicture();
      return Optional.empty();
    }
    Images.check(readable, limits);
    PDImage stored = bilevel.readable(readable, resources);
    int step = Images.step(stored, limits);
    if (step > 1) {
      trace.pictureIsSmaller();
    }
    return Optional.of(step > 1 && stored.isStencil() ? SmallerStencil.of(stored, step) : stored);
  }

  /** Tells of what a picture or its masks lack, before the painter fills it up. */
  void lookForDamage(PDImage image, PDResources resources) throws IOException {
    shortfalls.endsEarly(EndsEarly.rows(image));
    for (COSStream part : Images.parts(image)) {
      if (part != image.getCOSObject()) {
        PDImage mask = new PDImageXObject(new PDStream(part), resources);
        shortfalls.endsEarly(Images.isJpeg(mask) ? EndsEarly.jpeg(mask) : EndsEarly.rows(mask));
      }
      if (JpegDamage.isIn(part)) {
        shortfalls.damagedPicture();
      }
    }
  }
}
