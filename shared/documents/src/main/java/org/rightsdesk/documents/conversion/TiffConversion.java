package org.rightsdesk.documents.conversion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.picture.PagePicture;
import org.rightsdesk.documents.picture.TiffFile;
import org.rightsdesk.documents.picture.TiffPages;

/**
 * Converts a TIFF file, page by page, each as large as it was scanned.
 *
 * <p>A page that does not say how large it was, or says what cannot be, fits A4.
 */
final class TiffConversion {
  private static final double LONG_SIDE = 842;
  private static final double SHORT_SIDE = 595;
  private static final double LEAST_RESOLUTION = 50;
  private static final double MOST_RESOLUTION = 2_400;

  /** The longest side of a page that is taken at its word, in points: two sheets of A0. */
  private static final double LONGEST_SIDE = 6_740;

  /** The most pixels of a page's picture; a larger page is shown with fewer dots an inch. */
  private static final double MOST_PIXELS = 30_000_000;

  private static final int JPEG_BLOCK = 16;

  private TiffConversion() {}

  static CanonicalRecord convert(Source source, DocumentLimits limits, RecordFolder target)
      throws IOException, RefusedFile {
    List<TiffFile.Page> pages = pages(source, limits);
    List<CanonicalPage> written = new ArrayList<>();
    try (TiffPages decoder = TiffPages.open(source.file(), limits.pixels())) {
      for (TiffFile.Page page : pages) {
        int number = written.size() + 1;
        written.add(
            target.writeRead(
                number,
                painted(decoder, number, page),
                SmallerPictures.note(page.pixels(), limits)));
      }
    }
    return target.record(Route.PICTURE, written);
  }

  private static List<TiffFile.Page> pages(Source source, DocumentLimits limits)
      throws RefusedFile {
    List<TiffFile.Page> pages;
    try {
      pages = TiffFile.pages(source.file(), limits.pages());
    } catch (IOException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
    if (pages.isEmpty()) {
      throw new RefusedFile(RefusalReason.NO_PAGES);
    }
    if (pages.size() > limits.pages()) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    if (pages.stream().anyMatch(page -> page.pixels() > limits.storedPixels())) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PIXELS);
    }
    return pages;
  }

  private static PaintedPage painted(TiffPages decoder, int number, TiffFile.Page page)
      throws RefusedFile {
    boolean sideways = page.orientation() >= 5;
    double wide = points(page.width(), page.across());
    double high = points(page.height(), page.down());
    if (!(wide >= 1 && wide <= LONGEST_SIDE && high >= 1 && high <= LONGEST_SIDE)) {
      boolean across = page.width() > page.height();
      double scale =
          Math.min(
              (across ? LONG_SIDE : SHORT_SIDE) / page.width(),
              (across ? SHORT_SIDE : LONG_SIDE) / page.height());
      wide = Math.max(1, page.width() * scale);
      high = Math.max(1, page.height() * scale);
    }
    double block =
        page.jpeg() ? JPEG_BLOCK * Math.max(wide / page.width(), high / page.height()) : 0;
    double width = sideways ? high : wide;
    double height = sideways ? wide : high;
    try {
      double resolution = resolution(width, height);
      PagePicture picture =
          PagePicture.of(
              decoder.decode(number, page, pixels(width, resolution), pixels(height, resolution)));
      return new PaintedPage(
          width, height, picture, block, List.of(), List.of(), List.of(), Optional.empty());
    } catch (IOException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  private static double points(long pixels, double resolution) {
    return resolution >= LEAST_RESOLUTION && resolution <= MOST_RESOLUTION
        ? pixels * 72 / resolution
        : 0;
  }

  private static double resolution(double width, double height) {
    return Math.min(CanonicalRecord.RESOLUTION, 72 * Math.sqrt(MOST_PIXELS / (width * height)));
  }

  private static int pixels(double points, double resolution) {
    return (int) Math.max(1, Math.round(points * resolution / 72));
  }
}
