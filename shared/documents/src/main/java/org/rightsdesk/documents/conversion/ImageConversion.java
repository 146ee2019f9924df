package org.rightsdesk.documents.conversion;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.paint.PaintedPage;
import org.rightsdesk.documents.picture.ImageDecoding;
import org.rightsdesk.documents.picture.ImageHeader;
import org.rightsdesk.documents.picture.PagePicture;

/** Converts a picture file to one page that fits A4, upright or on its side. */
final class ImageConversion {
  private static final double LONG_SIDE = 842;
  private static final double SHORT_SIDE = 595;

  /** The size at which a small picture is shown, in pixels an inch. */
  private static final double SCREEN_RESOLUTION = 96;

  private static final int JPEG_BLOCK = 16;

  private ImageConversion() {}

  static CanonicalRecord convert(Source source, DocumentLimits limits, RecordFolder target)
      throws IOException, RefusedFile {
    byte[] file = Files.readAllBytes(source.file());
    boolean jpeg = target.type() == DocumentType.JPEG;
    ImageHeader header = header(file, jpeg, limits);
    boolean sideways = header.orientation() >= 5;
    int across = sideways ? header.height() : header.width();
    int down = sideways ? header.width() : header.height();
    double mostWidth = across > down ? LONG_SIDE : SHORT_SIDE;
    double mostHeight = across > down ? SHORT_SIDE : LONG_SIDE;
    double pointsPerPixel =
        Math.min(72 / SCREEN_RESOLUTION, Math.min(mostWidth / across, mostHeight / down));
    double width = Math.max(1, across * pointsPerPixel);
    double height = Math.max(1, down * pointsPerPixel);
    PagePicture picture = PagePicture.of(decode(file, jpeg, header, width, height));
    double block = jpeg ? JPEG_BLOCK * pointsPerPixel : 0;
    PaintedPage page =
        new PaintedPage(
            width,
            height,
            picture,
            block,
            List.of(),
            List.of(),
            SmallerPictures.note(header.pixels(), limits),
            Optional.empty());
    return target.record(Route.PICTURE, List.of(target.writeRead(1, page, List.of())));
  }

  private static ImageHeader header(byte[] file, boolean jpeg, DocumentLimits limits)
      throws RefusedFile {
    Optional<ImageHeader> found = jpeg ? ImageHeader.ofJpeg(file) : ImageHeader.ofPng(file);
    ImageHeader header = found.orElseThrow(() -> new RefusedFile(RefusalReason.DAMAGED));
    long most = header.inPasses() ? limits.pixels() : limits.storedPixels();
    if (header.pixels() > most) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PIXELS);
    }
    return header;
  }

  private static BufferedImage decode(
      byte[] file, boolean jpeg, ImageHeader header, double width, double height)
      throws RefusedFile {
    try {
      return ImageDecoding.decode(
          file, jpeg ? "jpeg" : "png", header, pixels(width), pixels(height));
    } catch (IOException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  private static int pixels(double points) {
    return (int) Math.max(1, Math.round(points * CanonicalRecord.RESOLUTION / 72));
  }
}
