package org.rightsdesk.documents.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.rightsdesk.documents.font.BundledFont;
import org.rightsdesk.documents.shaping.FontGlyphs;
import org.rightsdesk.documents.shaping.GlyphRun;
import org.rightsdesk.documents.shaping.ShapedGlyph;

/** A bundled font in a file that shows text in it: just the glyphs that are used. */
final class EmbeddedFont {
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

  private final BundledFont font;

  /** The code of each glyph; one that stands for several texts has a code for each. */
  private final Map<ShapedGlyph, Integer> codes = new LinkedHashMap<>();

  EmbeddedFont(BundledFont font) {
    this.font = font;
  }

  /** The codes of a run of this font, in hexadecimal. */
  String encode(GlyphRun run) {
    StringBuilder hex = new StringBuilder();
    for (ShapedGlyph glyph : run.glyphs()) {
      int code = codes.computeIfAbsent(glyph, unused -> codes.size() + 1);
      PdfSyntax.hexadecimal(code, hex);
    }
    return hex.toString();
  }

  void write(PdfFile file, int number) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(font.trueType(), TABLES);
    Set<Integer> used = new HashSet<>(Set.of(0));
    TreeMap<Integer, String> textByCode = new TreeMap<>();
    codes.forEach(
        (glyph, code) -> {
          used.add(glyph.number());
          textByCode.put(code, glyph.text());
        });
    subsetter.addGlyphIds(used);
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    subsetter.writeToStream(program);
    new CompositeFont(
            tag() + "+" + font.postScriptName(),
            metrics(),
            "/W [" + widths() + "]",
            program.toByteArray(),
            newGlyphs(subsetter.getGIDMap()),
            textByCode)
        .write(file, number);
  }

  /** The advance of each code, the first of which is 1. */
  private String widths() {
    return codes.keySet().stream()
        .map(glyph -> Integer.toString(FontGlyphs.advance(font, glyph.number())))
        .collect(Collectors.joining(" ", "1 [", "]"));
  }

  private String metrics() throws IOException {
    TrueTypeFont trueType = font.trueType();
    double scale = 1000.0 / trueType.getUnitsPerEm();
    return "/FontBBox ["
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
        + " /CapHeight 700";
  }

  /** The glyph of each code in the font as it is embedded. */
  private byte[] newGlyphs(Map<Integer, Integer> oldByNew) {
    Map<Integer, Integer> newByOld = new HashMap<>();
    oldByNew.forEach((newGlyph, oldGlyph) -> newByOld.put(oldGlyph, newGlyph));
    byte[] map = new byte[2 * (codes.size() + 1)];
    codes.forEach(
        (glyph, code) -> {
          int newGlyph = newByOld.getOrDefault(glyph.number(), 0);
          map[2 * code] = (byte) (newGlyph >> 8);
          map[2 * code + 1] = (byte) newGlyph;
        });
    return map;
  }

  /** Six letters that differ with the glyphs, as the format asks. */
  private String tag() {
    int hash = codes.hashCode();
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = hash / 26 + i;
    }
    return tag.toString();
  }
}
