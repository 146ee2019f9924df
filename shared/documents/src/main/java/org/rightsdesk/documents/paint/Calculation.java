package org.rightsdesk.documents.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Rewrites calculations with whole numbers, which the painter carries out only where it read or
 * made the numbers as whole: what a function is given never is.
 */
final class Calculation {
  private static final Pattern COMMENT = Pattern.compile("%[^\r\n]*");
  private static final Pattern OF_TWO = Pattern.compile("\\b(idiv|mod|bitshift|roll)\\b");
  private static final Pattern OF_ONE = Pattern.compile("\\b(copy|index)\\b");

  private Calculation() {}

  /** Has whole numbers made of those that an operator can only use whole. */
  static void mend(COSStream function) throws IOException {
    String program;
    try (InputStream stream = function.createInputStream()) {
      program = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    String plain = COMMENT.matcher(program).replaceAll("");
    String mended = OF_TWO.matcher(plain).replaceAll("cvi exch cvi exch $1");
    mended = OF_ONE.matcher(mended).replaceAll("cvi $1");
    if (mended.equals(plain)) {
      return;
    }
    function.removeItem(COSName.FILTER);
    function.removeItem(COSName.DECODE_PARMS);
    try (OutputStream out = function.createRawOutputStream()) {
      out.write(mended.getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
