package org.rightsdesk.documents.paint;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.jpeg2000.ColourSpace;
import org.rightsdesk.documents.jpeg2000.DecodedPicture;
import org.rightsdesk.documents.jpeg2000.DecodedPicture.Channel;
import org.rightsdesk.documents.jpeg2000.Jpeg2000;

/**
 * Replaces JPEG 2000 pictures, which the painter has no decoder for, by their samples in eight
 * bits.
 */
final class Jpeg2000Images {
  private static final String ENDS_EARLY =
      "A picture on the page ends early; it is shown as far as it goes.";

  /** The most samples that are decoded, each of which takes some six bytes for a while. */
  private static final long MOST_SAMPLES = 32_000_000;

  /** How far the three finest of its filters reach; what the coarser ones do is faint. */
  private static final int REACH = 32;

  private static final int BLENDED_WITH_OPACITY = 2;

  private final PaintLimits limits;
  private final PageTrace trace;

  Jpeg2000Images(PaintLimits limits, PageTrace trace) {
    this.limits = limits;
    this.trace = trace;
  }

  /**
   * The same picture, such as the painter can read it.
   *
   * @param resources where its colours are to be looked for by name
   * @param unitSquare to the points of the page
   * @throws UnreadablePicture if it or its mask is damaged
   */
  PDImage readable(PDImage image, PDResources resources, AffineTransform unitSquare)
      throws IOException {
    if (!(image.getCOSObject() instanceof COSStream stream)) {
      return image;
    }
    Optional<COSStream> mask = mask(stream).filter(Jpeg2000Images::isJpeg2000);
    if (!isJpeg2000(stream) && mask.isEmpty()) {
      return image;
    }
    try {
      COSStream readable =
          isJpeg2000(stream) ? decoded(stream, resources, unitSquare) : copy(stream);
      if (mask.isPresent()) {
        readable.setItem(COSName.SMASK, decoded(mask.get(), resources, unitSquare));
      }
      return new PDImageXObject(new PDStream(readable), resources);
    } catch (IOException e) {
      throw new UnreadablePicture(e);
    }
  }

  private static Optional<COSStream> mask(COSStream image) {
    return image.getDictionaryObject(COSName.SMASK) instanceof COSStream mask
        ? Optional.of(mask)
        : Optional.empty();
  }

  private static boolean isJpeg2000(COSStream image) {
    return new PDStream(image).getFilters().contains(COSName.JPX_DECODE);
  }

  /** The same stream, to be given other entries. */
  static COSStream copy(COSStream image) throws IOException {
    COSStream copy = new COSStream();
    copy.addAll(image);
    try (InputStream from = image.createRawInputStream();
        OutputStream out = copy.createRawOutputStream()) {
      from.transferTo(out);
    }
    return copy;
  }

  private COSStream decoded(COSStream image, PDResources resources, AffineTransform unitSquare)
      throws IOException {
    limits.beforeStream(image);
    if (image.getBoolean(COSName.IMAGE_MASK, false)) {
      throw new IOException("a stencil that is stored as a photograph");
    }
    Jpeg2000 picture = Jpeg2000.read(bytes(image));
    limits.beforeImage(picture.width(), picture.height());
    trace.jpeg(picture.width(), picture.height(), unitSquare, REACH);
    double painted = Math.abs(unitSquare.getDeterminant() * trace.toPicture().getDeterminant());
    DecodedPicture decoded = picture.decode(halvings(picture, painted), limits::checkTime);
    if (!decoded.isComplete()) {
      trace.note(HiddenContent.Kind.PASSED_OVER, ENDS_EARLY);
    }
    COSStream samples = new COSStream();
    samples.addAll(image);
    List.of(COSName.FILTER, COSName.DECODE_PARMS, COSName.DECODE, COSName.SMASK_IN_DATA)
        .forEach(samples::removeItem);
    samples.setInt(COSName.WIDTH, decoded.width());
    samples.setInt(COSName.HEIGHT, decoded.height());
    samples.setInt(COSName.BITS_PER_COMPONENT, 8);
    COSBase space = image.getDictionaryObject(COSName.COLORSPACE);
    if (space == null) {
      ownColours(picture, decoded, samples);
    } else {
      colours(PDColorSpace.create(space, resources), decoded, samples);
    }
    opacity(image.getInt(COSName.SMASK_IN_DATA, 0), decoded, samples);
    return samples;
  }

  private static byte[] bytes(COSStream image) throws IOException {
    List<String> asStored = List.of(COSName.JPX_DECODE.getName());
    try (InputStream stream = new PDStream(image).createInputStream(asStored)) {
      return stream.readAllBytes();
    }
  }

  /** How often to halve the picture: until no more is decoded than is painted, or can be held. */
  private int halvings(Jpeg2000 picture, double painted) {
    double pixels = (double) picture.width() * picture.height();
    int halvings = 0;
    while (halvings < picture.mostHalvings() && pixels / 4 >= painted) {
      pixels /= 4;
      halvings++;
    }
    while (pixels * picture.components() > MOST_SAMPLES) {
      if (halvings == picture.mostHalvings()) {
        throw new PageFailure(RefusalReason.TOO_MANY_PIXELS);
      }
      trace.pictureIsSmaller();
      pixels /= 4;
      halvings++;
    }
    return halvings;
  }

  /** Writes samples in the colours that the page says they have. */
  private static void colours(PDColorSpace space, DecodedPicture picture, COSStream samples)
      throws IOException {
    if (space instanceof PDIndexed) {
      write(samples, picture, List.of(picture.stored()), false);
      return;
    }
    int count = space.getNumberOfComponents();
    if (picture.colours().size() < count) {
      throw new IOException("a picture of fewer colours than are said");
    }
    write(samples, picture, picture.colours().subList(0, count), true);
  }

  /** Writes samples in the colours that the picture says they have. */
  private static void ownColours(Jpeg2000 picture, DecodedPicture decoded, COSStream samples)
      throws IOException {
    ColourSpace own = picture.colours().orElseGet(() -> usual(decoded.colours().size()));
    switch (own) {
      case ColourSpace.Named.GREY -> named(COSName.DEVICEGRAY, 1, decoded, samples);
      case ColourSpace.Named.RED_GREEN_BLUE -> named(COSName.DEVICERGB, 3, decoded, samples);
      case ColourSpace.Named.INKS -> named(COSName.DEVICECMYK, 4, decoded, samples);
      case ColourSpace.Named.LIGHTNESS_AND_COLOUR -> {
        samples.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        writeUnmixed(samples, decoded);
      }
      case ColourSpace.Profile profile -> {
        int count = Math.min(4, decoded.colours().size());
        int colours = count == 2 ? 1 : count;
        samples.setItem(COSName.COLORSPACE, profiled(profile, colours));
        write(samples, decoded, decoded.colours().subList(0, colours), true);
      }
    }
  }

  private static ColourSpace usual(int channels) {
    return channels < 3 ? ColourSpace.Named.GREY : ColourSpace.Named.RED_GREEN_BLUE;
  }

  private static void named(COSName space, int count, DecodedPicture picture, COSStream samples)
      throws IOException {
    if (picture.colours().size() < count) {
      throw new IOException("a picture of fewer colours than it says");
    }
    samples.setItem(COSName.COLORSPACE, space);
    write(samples, picture, picture.colours().subList(0, count), true);
  }

  private static COSArray profiled(ColourSpace.Profile profile, int count) throws IOException {
    COSStream stream = new COSStream();
    stream.setInt(COSName.N, count);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(profile.bytes());
    }
    COSArray space = new COSArray();
    space.add(COSName.ICCBASED);
    space.add(stream);
    return space;
  }

  /** Makes the opacity that is stored with the colours into a mask. */
  private static void opacity(int inData, DecodedPicture picture, COSStream samples)
      throws IOException {
    if (inData == 0 || picture.opacity().isEmpty()) {
      return;
    }
    COSStream mask = new COSStream();
    mask.setItem(COSName.SUBTYPE, COSName.IMAGE);
    mask.setInt(COSName.WIDTH, picture.width());
    mask.setInt(COSName.HEIGHT, picture.height());
    mask.setInt(COSName.BITS_PER_COMPONENT, 8);
    mask.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    if (inData == BLENDED_WITH_OPACITY) {
      COSBase background = samples.getDictionaryObject(COSName.MATTE);
      mask.setItem(COSName.MATTE, background == null ? black(picture) : background);
    }
    write(mask, picture, List.of(picture.opacity().get()), true);
    samples.setItem(COSName.SMASK, mask);
  }

  private static COSArray black(DecodedPicture picture) {
    COSArray black = new COSArray();
    picture.colours().forEach(_ -> black.add(COSInteger.ZERO));
    return black;
  }

  private static void write(
      COSStream samples, DecodedPicture picture, List<Channel> channels, boolean toFullRange)
      throws IOException {
    byte[] row = new byte[Math.multiplyExact(picture.width(), channels.size())];
    try (OutputStream out = samples.createRawOutputStream()) {
      for (int y = 0; y < picture.height(); y++) {
        for (int i = 0; i < channels.size(); i++) {
          Channel channel = channels.get(i);
          int most = (1 << channel.depth()) - 1;
          for (int x = 0; x < picture.width(); x++) {
            int value = channel.at(x, y);
            row[x * channels.size() + i] = (byte) (toFullRange ? value * 255 / most : value);
          }
        }
        out.write(row);
      }
    }
  }

  private static void writeUnmixed(COSStream samples, DecodedPicture picture) throws IOException {
    List<Channel> channels = picture.colours();
    if (channels.size() < 3 || channels.stream().anyMatch(channel -> channel.depth() != 8)) {
      throw new IOException("a picture of fewer colours than it says");
    }
    byte[] row = new byte[Math.multiplyExact(picture.width(), 3)];
    try (OutputStream out = samples.createRawOutputStream()) {
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < picture.width(); x++) {
          int lightness = channels.get(0).at(x, y);
          int blue = channels.get(1).at(x, y) - 128;
          int red = channels.get(2).at(x, y) - 128;
          row[3 * x] = part(lightness + 1.402 * red);
          row[3 * x + 1] = part(lightness - 0.344136 * blue - 0.714136 * red);
          row[3 * x + 2] = part(lightness + 1.772 * blue);
        }
        out.write(row);
      }
    }
  }

  private static byte part(double value) {
    return (byte) Math.clamp(Math.round(value), 0, 255);
  }
}
