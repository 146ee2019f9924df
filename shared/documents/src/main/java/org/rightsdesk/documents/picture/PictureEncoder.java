package org.rightsdesk.documents.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.rightsdesk.documents.canonical.PictureKind;

/** Encodes burned pictures for a PDF file: 4-bit grey and Flate for text, JPEG for photographs. */
public final class PictureEncoder {
  private static final float JPEG_QUALITY = 0.75f;

  private PictureEncoder() {}

  /** Encodes a picture; the same pixels give the same bytes. */
  public static EncodedPicture encode(PagePicture picture) {
    try {
      byte[] bytes = picture.kind() == PictureKind.TEXT ? deflate(picture) : jpeg(picture);
      return new EncodedPicture(picture.width(), picture.height(), picture.kind(), bytes);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
  }

  private static byte[] deflate(PagePicture picture) {
    int row = PngRows.bytesInRow(picture.width(), picture.kind());
    byte[] packed = new byte[row * picture.height()];
    for (int y = 0; y < picture.height(); y++) {
      if (isAsAbove(picture, y)) {
        System.arraycopy(packed, (y - 1) * row, packed, y * row, row);
      } else {
        PngRows.pack(picture.samples(), y * picture.width(), picture.width(), packed, y * row);
      }
    }
    return RowDeflater.deflate(packed, row);
  }

  private static boolean isAsAbove(PagePicture picture, int y) {
    int width = picture.width();
    int at = y * width;
    return y > 0
        && Arrays.equals(picture.samples(), at, at + width, picture.samples(), at - width, at);
  }

  private static byte[] jpeg(PagePicture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(JPEG_QUALITY);
      writer.write(null, new IIOImage(image(picture), null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage image(PagePicture picture) {
    boolean colour = picture.kind() == PictureKind.COLOUR;
    int[] order = colour ? new int[] {2, 1, 0} : new int[] {0};
    byte[] samples = colour ? swapped(picture.samples()) : picture.samples();
    int channels = picture.channels();
    WritableRaster raster =
        Raster.createWritableRaster(
            new ComponentSampleModel(
                java.awt.image.DataBuffer.TYPE_BYTE,
                picture.width(),
                picture.height(),
                channels,
                picture.width() * channels,
                order),
            new DataBufferByte(samples, samples.length),
            null);
    int type = colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY;
    BufferedImage model = new BufferedImage(1, 1, type);
    return new BufferedImage(model.getColorModel(), raster, false, null);
  }

  private static byte[] swapped(byte[] rgb) {
    byte[] bgr = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i += 3) {
      bgr[i] = rgb[i + 2];
      bgr[i + 1] = rgb[i + 1];
      bgr[i + 2] = rgb[i];
    }
    return bgr;
  }
}
