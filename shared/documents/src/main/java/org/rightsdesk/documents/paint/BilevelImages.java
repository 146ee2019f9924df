package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;

/**
 * Replaces pictures that are stored as by fax machines by their bits, since the painter fills up
 * what is missing and takes damage for white without a word, or shows none of it; and JBIG2 that
 * breaks off, of which it shows none, by one that it can show.
 */
final class BilevelImages {
  private static final List<String> FAX =
      List.of(COSName.CCITTFAX_DECODE.getName(), COSName.CCITTFAX_DECODE_ABBREVIATION.getName());

  private static final List<String> JBIG2 = List.of(COSName.JBIG2_DECODE.getName());

  /** What a picture may have as a mask. */
  private static final List<COSName> MASKS = List.of(COSName.SMASK, COSName.MASK);

  private static final int USUAL_COLUMNS = 1728;

  private final PaintLimits limits;
  private final Shortfalls shortfalls;

  BilevelImages(PaintLimits limits, Shortfalls shortfalls) {
    this.limits = limits;
    this.shortfalls = shortfalls;
  }

  /**
   * The same picture and its mask, as far as they go; any other as it is.
   *
   * @param resources where its colours are to be looked for by name
   */
  PDImage readable(PDImage image, PDResources resources) throws IOException {
    if (image instanceof PDInlineImage inline) {
      checkInline(inline);
    }
    if (!(image.getCOSObject() instanceof COSStream stream)) {
      return image;
    }
    Optional<COSStream> replaced = replaced(stream);
    for (COSName name : MASKS) {
      Optional<COSStream> mask =
          stream.getDictionaryObject(name) instanceof COSStream found
              ? replaced(found)
              : Optional.empty();
      if (mask.isPresent()) {
        COSStream masked = replaced.isPresent() ? replaced.get() : Jpeg2000Images.copy(stream);
        masked.setItem(name, mask.get());
        replaced = Optional.of(masked);
      }
    }
    return replaced.isPresent()
        ? new PDImageXObject(new PDStream(replaced.get()), resources)
        : image;
  }

  /** Inline pictures are unpacked already, so that only what is wrong with them is to be told. */
  private void checkInline(PDInlineImage image) throws IOException {
    List<String> filters = image.getFilters();
    if (!filters.isEmpty() && FAX.contains(filters.getLast())) {
      try (InputStream stream = image.createInputStream(FAX)) {
        decoded(stream.readAllBytes(), form(image.getCOSObject(), filters.size() - 1));
      }
    }
  }

  private Optional<COSStream> replaced(COSStream image) throws IOException {
    List<COSName> filters = new PDStream(image).getFilters();
    if (filters.isEmpty()) {
      return Optional.empty();
    }
    String packing = filters.getLast().getName();
    if (FAX.contains(packing)) {
      limits.beforeStream(image);
      return Optional.of(unpacked(image, filters.size() - 1));
    }
    return JBIG2.contains(packing) ? mended(image, filters.size() - 1) : Optional.empty();
  }

  private COSStream unpacked(COSStream image, int filter) throws IOException {
    FaxDecoder.Form form = form(image, filter);
    byte[] bits = decoded(bytes(image, FAX), form);
    return asBits(image, bits, !parameters(image, filter).getBoolean(COSName.BLACK_IS_1, false));
  }

  private static COSStream asBits(COSStream image, byte[] bits, boolean isInverted)
      throws IOException {
    if (isInverted) {
      for (int i = 0; i < bits.length; i++) {
        bits[i] = (byte) ~bits[i];
      }
    }
    COSStream samples = otherwiseStored(image, bits);
    samples.setInt(COSName.BITS_PER_COMPONENT, 1);
    return samples;
  }

  /** The same JBIG2 with zeros for what is missing, if it breaks off. */
  private Optional<COSStream> mended(COSStream image, int filter) throws IOException {
    limits.beforeStream(image);
    byte[] bytes = bytes(image, JBIG2);
    Jbig2Segments.Looked looked = look(bytes, image);
    if (looked.black().isPresent()) {
      return Optional.of(asBits(image, looked.black().get(), true));
    }
    COSDictionary parameters = parameters(image, filter);
    boolean breaksOff = looked.bytes().length != bytes.length;
    if (parameters.getDictionaryObject(COSName.JBIG2_GLOBALS) instanceof COSStream shared) {
      limits.beforeStream(shared);
      byte[] bytesShared = bytes(shared, JBIG2);
      Jbig2Segments.Looked lookedShared = look(bytesShared, image);
      if (lookedShared.bytes().length != bytesShared.length) {
        breaksOff = true;
        COSDictionary others = new COSDictionary(parameters);
        others.setItem(COSName.JBIG2_GLOBALS, otherwiseStored(shared, lookedShared.bytes()));
        parameters = others;
      }
    }
    if (!breaksOff) {
      return Optional.empty();
    }
    COSStream mended = otherwiseStored(image, looked.bytes());
    mended.setItem(COSName.FILTER, COSName.JBIG2_DECODE);
    mended.setItem(COSName.DECODE_PARMS, parameters);
    return Optional.of(mended);
  }

  /** Looks through a JBIG2, or through what it shares with others, and tells of what is missing. */
  private Jbig2Segments.Looked look(byte[] bytes, COSStream image) throws IOException {
    Jbig2Segments.Looked looked =
        Jbig2Segments.at(bytes, image.getInt(COSName.WIDTH), image.getInt(COSName.HEIGHT), limits);
    if (!looked.isWhole()) {
      shortfalls.damagedPicture();
    }
    return looked;
  }

  private static byte[] bytes(COSStream image, List<String> asStored) throws IOException {
    try (InputStream stream = new PDStream(image).createInputStream(asStored)) {
      return stream.readAllBytes();
    }
  }

  /** The same picture with other bytes, which are not packed. */
  private static COSStream otherwiseStored(COSStream image, byte[] bytes) throws IOException {
    COSStream other = new COSStream();
    other.addAll(image);
    List.of(COSName.FILTER, COSName.F, COSName.DECODE_PARMS, COSName.DP).forEach(other::removeItem);
    try (OutputStream out = other.createRawOutputStream()) {
      out.write(bytes);
    }
    return other;
  }

  /** Unpacks a picture, 1 for black, and tells of what is wrong with it. */
  private byte[] decoded(byte[] packed, FaxDecoder.Form form) {
    FaxDecoder.Decoded decoded = FaxDecoder.decode(packed, form);
    if (!decoded.isWhole()) {
      shortfalls.damagedPicture();
    }
    return decoded.black();
  }

  private FaxDecoder.Form form(COSDictionary image, int filter) throws IOException {
    COSDictionary parameters = parameters(image, filter);
    int columns = parameters.getInt(COSName.COLUMNS, USUAL_COLUMNS);
    int rows = image.getInt(COSName.HEIGHT, COSName.H, parameters.getInt(COSName.ROWS));
    limits.beforeImage(columns, rows);
    return new FaxDecoder.Form(
        columns,
        rows,
        parameters.getInt(COSName.K, 0),
        parameters.getBoolean(COSName.ENCODED_BYTE_ALIGN, false));
  }

  private static COSDictionary parameters(COSDictionary image, int filter) {
    COSBase found = image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (found instanceof COSArray array && filter < array.size()) {
      found = array.getObject(filter);
    }
    return found instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
  }
}
