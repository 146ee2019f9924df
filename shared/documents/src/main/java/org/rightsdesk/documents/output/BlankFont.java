package org.rightsdesk.documents.output;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The font of the text layer: every glyph is blank and half as wide as it is high.
 *
 * <p>It says what characters are there and nothing of how they looked.
 */
final class BlankFont {
  /** The advance of every glyph, in thousandths of the size. */
  static final int ADVANCE = 500;

  private final Map<Integer, Integer> codes = new HashMap<>();

  /** The codes of a text, in hexadecimal. */
  String encode(String text) {
    StringBuilder hex = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              int code = codes.computeIfAbsent(point, unused -> codes.size() + 1);
              PdfSyntax.hexadecimal(code, hex);
            });
    return hex.toString();
  }

  void write(PdfFile file, int number) throws IOException {
    TreeMap<Integer, String> textByCode = new TreeMap<>();
    codes.forEach((point, code) -> textByCode.put(code, Character.toString(point)));
    new CompositeFont(
            "Blank",
            "/FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800",
            "/DW " + ADVANCE,
            program(),
            allToOne(codes.size()),
            textByCode)
        .write(file, number);
  }

  private static byte[] allToOne(int codes) {
    byte[] map = new byte[2 * (codes + 1)];
    for (int code = 1; code <= codes; code++) {
      map[2 * code + 1] = 1;
    }
    return map;
  }

  /** A TrueType program with two empty glyphs. */
  private static byte[] program() throws IOException {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put("glyf", new byte[4]);
    tables.put(
        "head",
        shorts(
            1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, -200, 500, 800, 0,
            8, 2, 0, 0));
    tables.put(
        "hhea", shorts(1, 0, 800, -200, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, 2));
    tables.put("hmtx", shorts(ADVANCE, 0, ADVANCE, 0));
    tables.put("loca", shorts(0, 0, 0));
    tables.put("maxp", shorts(1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    return TrueTypeTables.join(tables);
  }

  private static byte[] shorts(int... values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    for (int value : values) {
      data.writeShort(value);
    }
    return bytes.toByteArray();
  }
}
