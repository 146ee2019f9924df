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

  private static final String NAME = "Blank";

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
    int descendant = file.reserve();
    int descriptor = file.reserve();
    int program = file.reserve();
    int map = file.reserve();
    int glyphs = file.reserve();
    TreeMap<Integer, String> textByCode = new TreeMap<>();
    codes.forEach((point, code) -> textByCode.put(code, Character.toString(point)));
    file.object(
        number,
        "<</Type /Font /Subtype /Type0 /BaseFont /"
            + NAME
            + " /Encoding /Identity-H /DescendantFonts ["
            + PdfSyntax.reference(descendant)
            + "] /ToUnicode "
            + PdfSyntax.reference(map)
            + ">>");
    file.object(
        descendant,
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /"
            + NAME
            + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
            + " /FontDescriptor "
            + PdfSyntax.reference(descriptor)
            + " /DW "
            + ADVANCE
            + " /CIDToGIDMap "
            + PdfSyntax.reference(glyphs)
            + ">>");
    file.object(
        descriptor,
        "<</Type /FontDescriptor /FontName /"
            + NAME
            + " /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200"
            + " /CapHeight 800 /StemV 80 /FontFile2 "
            + PdfSyntax.reference(program)
            + ">>");
    byte[] font = program();
    file.stream(
        program, "/Length1 " + font.length + " /Filter /FlateDecode", PdfSyntax.deflated(font));
    file.stream(map, "/Filter /FlateDecode", PdfSyntax.deflated(CharacterMap.of(textByCode)));
    file.stream(glyphs, "/Filter /FlateDecode", PdfSyntax.deflated(allToOne(codes.size())));
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
