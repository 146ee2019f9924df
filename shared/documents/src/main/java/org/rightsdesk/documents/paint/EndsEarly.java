package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Tells which data end before all that they should hold, or break off where they are damaged. */
final class EndsEarly {
  private static final int PART = 1 << 16;
  private static final int HEADER_OF_DEFLATED = 2;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_JPEG = 0xD9;
  private static final int TRIANGLES = 4;
  private static final int LATTICE = 5;
  private static final int TENSORS = 7;

  /** What is decoded in one piece, of its full size however little there is of it. */
  private static final List<COSName> WHOLE =
      List.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  private EndsEarly() {}

  /** Whether deflated content has no end, or none that can be come to. */
  static boolean deflated(COSStream stream) throws IOException {
    if (!COSName.FLATE_DECODE.equals(firstFilter(stream))) {
      return false;
    }
    Inflater inflater = new Inflater(true);
    byte[] packed = new byte[PART];
    byte[] part = new byte[PART];
    try (InputStream raw = stream.createRawInputStream()) {
      raw.skipNBytes(Math.min(stream.getLength(), HEADER_OF_DEFLATED));
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int count = raw.read(packed);
          if (count <= 0) {
            return true;
          }
          inflater.setInput(packed, 0, count);
        }
        inflater.inflate(part);
      }
      return false;
    } catch (DataFormatException e) {
      return true;
    } finally {
      inflater.end();
    }
  }

  private static COSBase firstFilter(COSStream stream) {
    COSBase filters = stream.getFilters();
    return filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
  }

  /** Whether a function has fewer samples than it says. */
  static boolean samples(COSStream function) throws IOException {
    COSArray size = function.getCOSArray(COSName.SIZE);
    COSArray range = function.getCOSArray(COSName.RANGE);
    if (size == null || range == null) {
      return false;
    }
    double bits = function.getInt(COSName.BITS_PER_SAMPLE) * range.size() / 2.0;
    for (int i = 0; i < size.size(); i++) {
      bits *= size.getInt(i);
    }
    try (InputStream stream = function.createInputStream()) {
      return isShorter(stream, bits / 8);
    }
  }

  /** Whether a mesh ends within a triangle, a row or a patch. */
  static boolean mesh(COSStream shading, int type) throws IOException {
    byte[] data;
    try (InputStream stream = shading.createInputStream()) {
      data = stream.readAllBytes();
    }
    COSArray decode = shading.getCOSArray(COSName.DECODE);
    int colours = decode == null ? 0 : decode.size() / 2 - 2;
    int flag = type == LATTICE ? 0 : shading.getInt(COSName.BITS_PER_FLAG);
    int point = 2 * shading.getInt(COSName.BITS_PER_COORDINATE);
    int colour = colours * shading.getInt(COSName.BITS_PER_COMPONENT);
    if (colours < 1 || flag < 0 || flag > 8 || point < 2 || colour < 1) {
      return false;
    }
    int vertex = (flag + point + colour + 7) / 8;
    if (type == LATTICE) {
      int row = vertex * Math.max(1, shading.getInt(COSName.VERTICES_PER_ROW));
      return holdsMore(data, data.length - data.length % row);
    }
    boolean wholeBytes = flag % 8 == 0 && point % 8 == 0 && colour % 8 == 0;
    if (type != TRIANGLES && !wholeBytes) {
      return false;
    }
    int points = type == TENSORS ? 16 : 12;
    int at = 0;
    while (at < data.length) {
      boolean isNew = ((data[at] & 0xFF) >> (8 - flag) & 3) == 0;
      int length;
      if (type == TRIANGLES) {
        length = isNew ? 3 * vertex : vertex;
      } else {
        length = (flag + (isNew ? points : points - 4) * point + (isNew ? 4 : 2) * colour) / 8;
      }
      if (at + length > data.length) {
        return holdsMore(data, at);
      }
      at += length;
    }
    return false;
  }

  /** Whether there is more from a place on than the end of a line. */
  private static boolean holdsMore(byte[] data, int from) {
    for (int i = from; i < data.length; i++) {
      if (data[i] != '\n' && data[i] != '\r') {
        return true;
      }
    }
    return false;
  }

  /** Whether a picture that is no JPEG has fewer rows than it says. */
  static boolean rows(PDImage image) throws IOException {
    if (isDecodedWhole(image)) {
      return false;
    }
    int samples = image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents();
    int bits = image.isStencil() ? 1 : image.getBitsPerComponent();
    double row = Math.ceil((double) image.getWidth() * samples * bits / 8);
    try (InputStream stream = image.createInputStream()) {
      return isShorter(stream, row * image.getHeight());
    }
  }

  private static boolean isDecodedWhole(PDImage image) {
    COSDictionary dictionary = image.getCOSObject();
    COSBase filters = dictionary.getDictionaryObject(COSName.FILTER, COSName.F);
    if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name && WHOLE.contains(name)) {
          return true;
        }
      }
      return false;
    }
    return filters instanceof COSName name && WHOLE.contains(name);
  }

  /**
   * Whether a JPEG has no end. A thumbnail within it has one as well, but before the picture's own
   * scans.
   */
  static boolean jpeg(PDImage inFile) throws IOException {
    if (!(inFile instanceof PDImageXObject image)) {
      return false;
    }
    boolean ended = false;
    int before = 0;
    byte[] part = new byte[PART];
    try (InputStream stream =
        image.getStream().createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
      for (int count = stream.read(part); count > 0; count = stream.read(part)) {
        for (int i = 0; i < count; i++) {
          int next = part[i] & 0xFF;
          if (before == 0xFF && (next == END_OF_JPEG || next == START_OF_SCAN)) {
            ended = next == END_OF_JPEG;
          }
          before = next;
        }
      }
    }
    return !ended;
  }

  private static boolean isShorter(InputStream stream, double length) throws IOException {
    byte[] part = new byte[PART];
    double left = length;
    while (left > 0) {
      int count = stream.read(part);
      if (count <= 0) {
        return true;
      }
      left -= count;
    }
    return false;
  }
}
