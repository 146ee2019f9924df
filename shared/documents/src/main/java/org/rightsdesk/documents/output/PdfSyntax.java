package org.rightsdesk.documents.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** How single values are written in a PDF file. */
final class PdfSyntax {
  private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

  private PdfSyntax() {}

  /** A number with at most two decimals. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    long rest = Math.abs(hundredths % 100);
    StringBuilder text = new StringBuilder();
    if (hundredths < 0) {
      text.append('-');
    }
    text.append(Math.abs(hundredths / 100));
    if (rest > 0) {
      text.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        text.append(rest % 10);
      }
    }
    return text.toString();
  }

  /** Any text, as UTF-16 in hexadecimal. */
  static String text(String value) {
    StringBuilder hex = new StringBuilder("<FEFF");
    for (int i = 0; i < value.length(); i++) {
      hexadecimal(value.charAt(i), hex);
    }
    return hex.append('>').toString();
  }

  /** Adds a number of sixteen bits in four digits. */
  static void hexadecimal(int value, StringBuilder target) {
    target.append(DIGITS.toHexDigits((short) value));
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
