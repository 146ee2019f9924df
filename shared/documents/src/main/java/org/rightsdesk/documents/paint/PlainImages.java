package org.rightsdesk.documents.paint;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Reads pictures whose samples are plainly greys or red, green and blue; others are left alone. */
final class PlainImages {
  private static final List<COSName> NOT_PLAIN =
      List.of(COSName.SMASK, COSName.MASK, COSName.OC, COSName.SMASK_IN_DATA);

  /** The most pixels of a picture in eight bits that is read whole; others are for the painter. */
  private static final long MOST_READ_WHOLE = 50_000_000;

  private PlainImages() {}

  /**
   * Reads a picture, if it is plain and whole.
   *
   * @param step of how many pixels across and down a JPEG need be decoded to one
   * @param shortfalls told of damage within a JPEG
   * @throws IOException if it is damaged in another way
   */
  static Optional<Samples> read(PDImage image, int step, Shortfalls shortfalls) throws IOException {
    COSDictionary dictionary = image.getCOSObject();
    if (NOT_PLAIN.stream().anyMatch(dictionary::containsKey)) {
      return Optional.empty();
    }
    List<COSName> filters = filters(image);
    PDColorSpace space = image.getColorSpace();
    boolean grey = space instanceof PDDeviceGray;
    if (image.getBitsPerComponent() == 1) {
      return grey ? bits(image) : Optional.empty();
    }
    boolean colour =
        space instanceof PDDeviceRGB
            || (space instanceof PDICCBased icc
                && icc.getNumberOfComponents() == 3
                && icc.isSRGB());
    if (image.getBitsPerComponent() != 8 || !(grey || colour) || !isPlainlyDecoded(image)) {
      return Optional.empty();
    }
    if (filters.equals(List.of(COSName.DCT_DECODE)) && image instanceof PDImageXObject object) {
      return jpeg(object, step, grey, shortfalls);
    }
    if (Images.isJpeg(image)) {
      return Optional.empty();
    }
    return (long) image.getWidth() * image.getHeight() > MOST_READ_WHOLE
        ? Optional.empty()
        : whole(image, grey ? Samples.Layout.GREYS : Samples.Layout.COLOURS);
  }

  private static List<COSName> filters(PDImage image) {
    if (image instanceof PDImageXObject object && object.getStream().getFilters() != null) {
      return object.getStream().getFilters();
    }
    return List.of();
  }

  private static Optional<Samples> bits(PDImage image) throws IOException {
    COSArray decode = image.getDecode();
    if (decode == null || Arrays.equals(decode.toFloatArray(), new float[] {0, 1})) {
      return whole(image, Samples.Layout.BITS);
    }
    return Arrays.equals(decode.toFloatArray(), new float[] {1, 0})
        ? whole(image, Samples.Layout.INVERTED_BITS)
        : Optional.empty();
  }

  private static boolean isPlainlyDecoded(PDImage image) {
    COSArray decode = image.getDecode();
    if (decode == null) {
      return true;
    }
    float[] values = decode.toFloatArray();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != i % 2) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all that unpacks a picture is inflating, which {@link #read} does only as far as the
   * picture goes.
   */
  static boolean isOnlyDeflated(PDImage image) {
    return filters(image).equals(List.of(COSName.FLATE_DECODE))
        && !image.isStencil()
        && !image.getCOSObject().containsKey(COSName.DECODE_PARMS)
        && !image.getCOSObject().containsKey(COSName.DP);
  }

  private static Optional<Samples> whole(PDImage image, Samples.Layout layout) throws IOException {
    int row = Samples.bytesInRow(image.getWidth(), layout);
    int length = Math.multiplyExact(row, image.getHeight());
    if (isOnlyDeflated(image) && image.getCOSObject() instanceof COSStream stream) {
      return inflated(stream, length)
          .map(bytes -> new Samples(image.getWidth(), image.getHeight(), layout, bytes));
    }
    try (InputStream stream = image.createInputStream()) {
      byte[] bytes = stream.readNBytes(length);
      return bytes.length < length
          ? Optional.empty()
          : Optional.of(new Samples(image.getWidth(), image.getHeight(), layout, bytes));
    }
  }

  private static Optional<byte[]> inflated(COSStream stream, int length) throws IOException {
    byte[] bytes = new byte[length];
    Inflater inflater = new Inflater();
    try (InputStream raw = stream.createRawInputStream()) {
      inflater.setInput(raw.readAllBytes());
      int count = 0;
      int more = 1;
      while (count < length && more > 0) {
        more = inflater.inflate(bytes, count, length - count);
        count += more;
      }
      return count < length ? Optional.empty() : Optional.of(bytes);
    } catch (DataFormatException e) {
      return Optional.empty(); // The painter shows it as far as it goes.
    } finally {
      inflater.end();
    }
  }

  private static Optional<Samples> jpeg(
      PDImageXObject image, int step, boolean grey, Shortfalls shortfalls) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (InputStream stream = image.getCOSObject().createRawInputStream();
        ImageInputStream input = new MemoryCacheImageInputStream(stream)) {
      reader.setInput(input, true, true);
      ImageReadParam parameters = reader.getDefaultReadParam();
      parameters.setSourceSubsampling(step, step, 0, 0);
      Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
      if (reader.getWidth(0) != image.getWidth()
          || reader.getHeight(0) != image.getHeight()
          || !types.hasNext()
          || types.next().getBufferedImageType()
              != (grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR)) {
        return Optional.empty();
      }
      int width = (image.getWidth() + step - 1) / step;
      int height = (image.getHeight() + step - 1) / step;
      JpegTarget target = new JpegTarget(width, height, grey ? 1 : 3);
      parameters.setDestination(new BufferedImage(model(grey), target, false, null));
      if (!isWhole(reader, parameters, target)) {
        shortfalls.damagedPicture();
      }
      return Optional.of(
          new Samples(
              width, height, grey ? Samples.Layout.GREYS : Samples.Layout.COLOURS, target.bytes()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // The painter tries in other ways, and says what is wrong.
    } finally {
      reader.dispose();
    }
  }

  /** Decodes a JPEG as far as it goes, and says whether that is all of it. */
  private static boolean isWhole(ImageReader reader, ImageReadParam parameters, JpegTarget target)
      throws IOException {
    JpegDamage damage = new JpegDamage();
    reader.addIIOReadWarningListener(damage);
    try {
      reader.read(0, parameters);
      return !damage.isFound();
    } catch (IOException | RuntimeException e) {
      if (target.isEmpty()) {
        throw e;
      }
      target.whiten();
      return false;
    }
  }

  static ColorModel model(boolean grey) {
    return new ComponentColorModel(
        ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
        false,
        false,
        Transparency.OPAQUE,
        DataBuffer.TYPE_BYTE);
  }
}
