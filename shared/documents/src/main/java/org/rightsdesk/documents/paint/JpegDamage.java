package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Listens to what Java's reader of JPEG says of damage, which it goes on after, filling up what it
 * could not read.
 */
final class JpegDamage implements IIOReadWarningListener {
  /** What its warnings of damage begin with; the others are of profiles and headers. */
  private static final List<String> OF_DAMAGE =
      List.of("Corrupt JPEG data", "Premature end of JPEG", "Inconsistent progression");

  /** Bytes between parts that belong to neither, and that nothing is lost by. */
  private static final String BETWEEN_PARTS = "extraneous bytes before marker";

  private boolean isFound;

  /** Whether damage was told of. */
  boolean isFound() {
    return isFound;
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    isFound |= OF_DAMAGE.stream().anyMatch(warning::startsWith) && !warning.contains(BETWEEN_PARTS);
  }

  /**
   * Whether a picture is a JPEG that is damaged, by decoding it once more than the painter does.
   */
  static boolean isIn(COSStream image) throws IOException {
    if (!new PDStream(image).getFilters().contains(COSName.DCT_DECODE)) {
      return false;
    }
    JpegDamage damage = new JpegDamage();
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    reader.addIIOReadWarningListener(damage);
    try (InputStream stream =
            new PDStream(image).createInputStream(List.of(COSName.DCT_DECODE.getName()));
        ImageInputStream input = new MemoryCacheImageInputStream(stream)) {
      reader.setInput(input, true, true);
      ImageReadParam parameters = reader.getDefaultReadParam();
      // One pixel is enough to have all of it read.
      parameters.setSourceSubsampling(reader.getWidth(0), reader.getHeight(0), 0, 0);
      reader.readRaster(0, parameters);
      return damage.isFound();
    } catch (IOException | RuntimeException e) {
      return false; // The painter tries in other ways, and says what is wrong.
    } finally {
      reader.dispose();
    }
  }
}
