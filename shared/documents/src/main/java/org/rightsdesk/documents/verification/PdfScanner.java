package org.rightsdesk.documents.verification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values from bytes, accepting only the plain forms that we write. */
final class PdfScanner {
  private static final int DEEPEST = 12;

  private final Bytes bytes;
  private int at;

  PdfScanner(Bytes bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    skipSpace();
    return at >= bytes.length();
  }

  /** Reads exactly these characters, without skipping anything before them. */
  void expect(String text) throws FileFault {
    if (!accepts(text)) {
      throw new FileFault("something is where \"" + text.strip() + "\" should be");
    }
  }

  /** Reads these characters if they come next. */
  boolean accepts(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    if (at + wanted.length > bytes.length()) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes.get(at + i) != wanted[i]) {
        return false;
      }
    }
    at += wanted.length;
    return true;
  }

  void skip(int count) throws FileFault {
    if (count < 0 || count > bytes.length() - at) {
      throw new FileFault("a stream is longer than the file");
    }
    at += count;
  }

  int whole() throws FileFault {
    int start = at;
    long value = 0;
    while (at < bytes.length() && bytes.get(at) >= '0' && bytes.get(at) <= '9' && at - start < 11) {
      value = value * 10 + bytes.get(at++) - '0';
    }
    if (at == start || value > Integer.MAX_VALUE) {
      throw new FileFault("a number is missing");
    }
    return (int) value;
  }

  PdfValue value() throws FileFault {
    return value(0);
  }

  private PdfValue value(int depth) throws FileFault {
    if (depth > DEEPEST) {
      throw new FileFault("values are nested too deeply");
    }
    skipSpace();
    int next = peek(0);
    return switch (next) {
      case '/' -> name();
      case '(' -> literal();
      case '[' -> array(depth);
      case '<' -> peek(1) == '<' ? dictionary(depth) : hexadecimal();
      default -> plain();
    };
  }

  private PdfValue.Name name() {
    at++;
    return new PdfValue.Name(regular());
  }

  private PdfValue.Text literal() throws FileFault {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    at++;
    while (peek(0) != ')') {
      int next = peek(0);
      if (next < ' ' || next > '~' || next == '\\' || next == '(') {
        throw new FileFault("a text is written in a form that we do not use");
      }
      text.write(next);
      at++;
    }
    at++;
    return new PdfValue.Text(text.toByteArray());
  }

  private PdfValue.Text hexadecimal() throws FileFault {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    at++;
    while (peek(0) != '>') {
      int high = Character.digit(peek(0), 16);
      int low = Character.digit(peek(1), 16);
      if (high < 0 || low < 0) {
        throw new FileFault("a text is not hexadecimal");
      }
      text.write(high << 4 | low);
      at += 2;
    }
    at++;
    return new PdfValue.Text(text.toByteArray());
  }

  private PdfValue.Array array(int depth) throws FileFault {
    List<PdfValue> values = new ArrayList<>();
    at++;
    skipSpace();
    while (peek(0) != ']') {
      values.add(value(depth + 1));
      skipSpace();
    }
    at++;
    return new PdfValue.Array(values);
  }

  private PdfValue.Dictionary dictionary(int depth) throws FileFault {
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    at += 2;
    skipSpace();
    while (peek(0) != '>') {
      if (peek(0) != '/') {
        throw new FileFault("a dictionary holds something without a name");
      }
      String key = name().value();
      if (entries.put(key, value(depth + 1)) != null) {
        throw new FileFault("a dictionary holds " + key + " twice");
      }
      skipSpace();
    }
    expect(">>");
    return new PdfValue.Dictionary(entries);
  }

  private PdfValue plain() throws FileFault {
    String word = regular();
    if (word.isEmpty()) {
      throw new FileFault("a value is missing");
    }
    if (word.equals("true") || word.equals("false")) {
      return new PdfValue.Truth(word.equals("true"));
    }
    if (isNumber(word)) {
      int before = at;
      if (accepts(" 0 R")) {
        return new PdfValue.Reference(Integer.parseInt(word));
      }
      at = before;
      return new PdfValue.Numeral(Double.parseDouble(word));
    }
    return new PdfValue.Operator(word);
  }

  private static boolean isNumber(String word) {
    int start = word.startsWith("-") ? 1 : 0;
    int point = word.indexOf('.');
    int whole = point < 0 ? word.length() : point;
    return word.length() < 20
        && areDigits(word, start, whole)
        && (point < 0 || areDigits(word, point + 1, word.length()));
  }

  private static boolean areDigits(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  private String regular() {
    int start = at;
    while (at < bytes.length() && isRegular(bytes.get(at))) {
      at++;
    }
    byte[] word = new byte[at - start];
    bytes.get(start, word);
    return new String(word, StandardCharsets.ISO_8859_1);
  }

  private static boolean isRegular(byte value) {
    return value > ' ' && "()<>[]{}/%".indexOf(value) < 0;
  }

  private void skipSpace() {
    while (at < bytes.length() && (bytes.get(at) == ' ' || bytes.get(at) == '\n')) {
      at++;
    }
  }

  private int peek(int ahead) throws FileFault {
    if (at + ahead >= bytes.length()) {
      throw new FileFault("the file ends within a value");
    }
    return bytes.get(at + ahead) & 0xFF;
  }
}
