package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.rightsdesk.documents.RefusalReason;

/** Measures what a deflated stream unpacks to, without keeping it. */
final class Expansion {
  /** The most that deflating can shrink anything. */
  private static final long MOST_RATIO = 1_032;

  private static final int PART = 1 << 16;

  private Expansion() {}

  /** Fails the page if a stream unpacks to more than a number of bytes. */
  static void check(COSStream stream, long most) throws IOException {
    if (stream.getLength() * MOST_RATIO <= most) {
      return;
    }
    COSBase filters = stream.getFilters();
    COSBase first =
        filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
    if (COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first)) {
      measure(stream, most);
    }
  }

  private static void measure(COSStream stream, long most) throws IOException {
    Inflater inflater = new Inflater();
    byte[] packed = new byte[PART];
    byte[] part = new byte[PART];
    try (InputStream raw = stream.createRawInputStream()) {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int count = raw.read(packed);
          if (count <= 0) {
            return;
          }
          inflater.setInput(packed, 0, count);
        }
        if (inflater.inflate(part) == 0 && inflater.needsDictionary()) {
          return;
        }
        if (inflater.getBytesWritten() > most) {
          throw new PageFailure(RefusalReason.TOO_MUCH_EXPANSION);
        }
      }
    } catch (DataFormatException e) {
      return; // A damaged stream ends here, for the painter as well.
    } finally {
      inflater.end();
    }
  }
}
