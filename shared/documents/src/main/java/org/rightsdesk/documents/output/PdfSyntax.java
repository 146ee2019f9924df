package org.rightsdesk.documents.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** How single values are written in a PDF file. */
final class PdfSyntax {
  private PdfSyntax() {}

  /** A number with at most two decimals. */
  static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    if (rounded == Math.rint(rounded)) {
      return Long.toString((long) rounded);
    }
    String text = String.format(Locale.ROOT, "%.2f", rounded);
    return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  /** Any text, as UTF-16 in hexadecimal. */
  static String text(String value) {
    StringBuilder hex = new StringBuilder("<FEFF");
    for (int i = 0; i < value.length(); i++) {
      hex.append(String.format("%04X", (int) value.charAt(i)));
    }
    return hex.append('>').toString();
  }

  static String reference(int number) {
    return number + " 0 R";
  }

  static byte[] latin(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(6);
    try (DeflaterOutputStream out = new DeflaterOutputStream(result, deflater)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    } finally {
      deflater.end();
    }
    return result.toByteArray();
  }
}
