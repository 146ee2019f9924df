package org.rightsdesk.documents.paint;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * Samples that a JPEG is decoded into.
 *
 * <p>Java's reader hands over row after row, whose bytes are copied here as they are; any other
 * raster would take them sample by sample.
 */
final class JpegTarget extends WritableRaster {
  private static final Point ORIGIN = new Point(0, 0);

  private final byte[] bytes;
  private final int row;
  private int reached;

  JpegTarget(int width, int height, int channels) {
    this(width, height, channels, new byte[Math.multiplyExact(width * channels, height)]);
  }

  private JpegTarget(int width, int height, int channels, byte[] bytes) {
    super(
        model(width, height, channels, channels == 1 ? new int[] {0} : new int[] {0, 1, 2}),
        new DataBufferByte(bytes, bytes.length),
        ORIGIN);
    this.bytes = bytes;
    this.row = width * channels;
  }

  private static PixelInterleavedSampleModel model(
      int width, int height, int channels, int[] places) {
    return new PixelInterleavedSampleModel(
        DataBuffer.TYPE_BYTE, width, height, channels, width * channels, places);
  }

  /** The samples, row after row, red first. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether nothing was decoded. */
  boolean isEmpty() {
    return reached == 0;
  }

  /** Makes the rows white that were not come to. */
  void whiten() {
    Arrays.fill(bytes, reached * row, bytes.length, (byte) 0xFF);
  }

  @Override
  public void setRect(int x, int y, Raster source) {
    reached = Math.max(reached, y + source.getHeight());
    if (x == 0
        && source.getMinX() == 0
        && source.getMinY() == 0
        && source.getDataBuffer() instanceof DataBufferByte line
        && line.getSize() == row
        && source
            .getSampleModel()
            .equals(getSampleModel().createCompatibleSampleModel(getWidth(), 1))) {
      System.arraycopy(line.getData(), 0, bytes, y * row, row);
    } else {
      super.setRect(x, y, source);
    }
  }
}
