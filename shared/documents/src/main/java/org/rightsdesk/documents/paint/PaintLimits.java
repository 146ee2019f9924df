package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;

/** Watches one page's painting: its time, and the pixels of what is drawn on it. */
final class PaintLimits {
  private static final int OPERATORS_BETWEEN_LOOKS = 64;

  /** How many times smaller than the limit a picture beyond it becomes: its page is large, too. */
  private static final double REDUCED = 2;

  private static final Set<COSName> OF_PICTURES =
      Set.of(
          COSName.JBIG2_DECODE,
          COSName.JPX_DECODE,
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  private final DocumentLimits limits;
  private final long end;
  private int operators;

  PaintLimits(DocumentLimits limits) {
    this.limits = limits;
    this.end = System.nanoTime() + limits.time().toNanos();
  }

  void beforeOperator() {
    if (++operators % OPERATORS_BETWEEN_LOOKS == 0) {
      checkTime();
    }
  }

  void checkTime() {
    if (System.nanoTime() - end > 0) {
      throw new PageFailure(RefusalReason.TOO_SLOW);
    }
  }

  /**
   * Fails the page if what is no picture is packed as one, as no program packs it: to unpack it
   * takes as long, and as much memory, as a picture of the size that it claims.
   */
  void beforeData(COSStream data) throws IOException {
    if (new PDStream(data).getFilters().stream().anyMatch(OF_PICTURES::contains)) {
      throw new PageFailure(RefusalReason.DAMAGED);
    }
  }

  void beforeContent(COSStream content) throws IOException {
    beforeData(content);
    beforeStream(content);
  }

  void beforeStream(COSStream stream) throws IOException {
    checkTime();
    Expansion.check(stream, limits.expandedBytes());
  }

  void beforeStreamOf(PDImage image) throws IOException {
    if (image.getCOSObject() instanceof COSStream stream) {
      beforeStream(stream);
    }
  }

  /** Fails the page if a picture has more pixels than we read. */
  void beforeImage(int width, int height) throws IOException {
    checkTime();
    if (width < 1 || height < 1) {
      throw new IOException("a picture without a size");
    }
    if ((long) width * height > limits.storedPixels()) {
      throw new PageFailure(RefusalReason.TOO_MANY_PIXELS);
    }
  }

  /** Of how many pixels across and down a picture must be decoded to one; 1 for most. */
  int step(int width, int height) {
    long pixels = (long) width * height;
    if (pixels <= limits.pixels()) {
      return 1;
    }
    int step = (int) Math.ceil(Math.sqrt(REDUCED * pixels / limits.pixels()));
    return Math.min(step, Math.min(width, height));
  }
}
