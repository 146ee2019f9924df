package org.rightsdesk.documents.paint;

import java.io.IOException;
import org.apache.pdfbox.cos.COSStream;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;

/** Watches one page's painting: its time, and the pixels of what is drawn on it. */
final class PaintLimits {
  private static final int OPERATORS_BETWEEN_LOOKS = 64;

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

  void beforeStream(COSStream stream) throws IOException {
    checkTime();
    Expansion.check(stream, limits.expandedBytes());
  }

  /** Fails the page if a picture of so many bits a pixel has more than a limit of bytes. */
  void beforeImage(int width, int height, int bits) throws IOException {
    checkTime();
    if (width < 1 || height < 1) {
      throw new IOException("a picture without a size");
    }
    if ((long) width * height * Math.min(bits, Images.BITS_OF_A_SAMPLE)
        > limits.pixels() * Images.BITS_OF_A_SAMPLE) {
      throw new PageFailure(RefusalReason.TOO_MANY_PIXELS);
    }
  }
}
