package org.rightsdesk.documents.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.layout.TypeFace;

/** A bundled font in a file that shows text in it: just the glyphs that are used. */
final class EmbeddedFont {
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

  private final BundledFont font;
  private final TypeFace face;
  private final TreeMap<Integer, Integer> pointByGlyph = new TreeMap<>();

  EmbeddedFont(BundledFont font) {
    this.font = font;
    this.face = new TypeFace(font);
  }

  /** The codes of a text, in hexadecimal. */
  String encode(String text) {
    StringBuilder hex = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              int glyph = face.glyph(point);
              pointByGlyph.putIfAbsent(glyph, point);
              PdfSyntax.hexadecimal(glyph, hex);
            });
    return hex.toString();
  }

  void write(PdfFile file, int number) throws IOException {
    int descendant = file.reserve();
    int descriptor = file.reserve();
    int program = file.reserve();
    int map = file.reserve();
    int glyphs = file.reserve();
    TTFSubsetter subsetter = new TTFSubsetter(font.trueType(), TABLES);
    Set<Integer> used = new HashSet<>(pointByGlyph.keySet());
    used.add(0);
    subsetter.addGlyphIds(used);
    String name = tag() + "+" + font.postScriptName();
    file.object(
        number,
        "<</Type /Font /Subtype /Type0 /BaseFont /"
            + name
            + " /Encoding /Identity-H /DescendantFonts ["
            + PdfSyntax.reference(descendant)
            + "] /ToUnicode "
            + PdfSyntax.reference(map)
            + ">>");
    file.object(
        descendant,
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /"
            + name
            + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
            + " /FontDescriptor "
            + PdfSyntax.reference(descriptor)
            + " /W ["
            + widths()
            + "] /CIDToGIDMap "
            + PdfSyntax.reference(glyphs)
            + ">>");
    file.object(descriptor, descriptor(name, program));
    ByteArrayOutputStream subset = new ByteArrayOutputStream();
    subsetter.writeToStream(subset);
    file.stream(
        program,
        "/Length1 " + subset.size() + " /Filter /FlateDecode",
        PdfSyntax.deflated(subset.toByteArray()));
    file.stream(map, "/Filter /FlateDecode", PdfSyntax.deflated(CharacterMap.of(pointByGlyph)));
    file.stream(
        glyphs, "/Filter /FlateDecode", PdfSyntax.deflated(newGlyphs(subsetter.getGIDMap())));
  }

  private String widths() {
    StringBuilder widths = new StringBuilder();
    for (int glyph : pointByGlyph.keySet()) {
      widths.append(glyph).append(" [").append(face.advance(glyph)).append("] ");
    }
    return widths.toString().strip();
  }

  private String descriptor(String name, int program) throws IOException {
    TrueTypeFont trueType = font.trueType();
    double scale = 1000.0 / trueType.getUnitsPerEm();
    return "<</Type /FontDescriptor /FontName /"
        + name
        + " /Flags 4 /FontBBox ["
        + Math.round(trueType.getHeader().getXMin() * scale)
        + " "
        + Math.round(trueType.getHeader().getYMin() * scale)
        + " "
        + Math.round(trueType.getHeader().getXMax() * scale)
        + " "
        + Math.round(trueType.getHeader().getYMax() * scale)
        + "] /ItalicAngle 0 /Ascent "
        + Math.round(trueType.getHorizontalHeader().getAscender() * scale)
        + " /Descent "
        + Math.round(trueType.getHorizontalHeader().getDescender() * scale)
        + " /CapHeight 700 /StemV 80 /FontFile2 "
        + PdfSyntax.reference(program)
        + ">>";
  }

  private byte[] newGlyphs(Map<Integer, Integer> oldByNew) {
    byte[] map = new byte[2 * (pointByGlyph.lastKey() + 1)];
    oldByNew.forEach(
        (newGlyph, oldGlyph) -> {
          if (2 * oldGlyph + 1 < map.length) {
            map[2 * oldGlyph] = (byte) (newGlyph >> 8);
            map[2 * oldGlyph + 1] = (byte) (int) newGlyph;
          }
        });
    return map;
  }

  /** Six letters that differ with the glyphs, as the format asks. */
  private String tag() {
    int hash = pointByGlyph.hashCode();
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = hash / 26 + i;
    }
    return tag.toString();
  }
}
