package org.rightsdesk.documents.output;

import java.util.Map;
import java.util.SortedMap;

/** Writes the map by which a reader turns a font's codes back into text. */
final class CharacterMap {
  private static final int MOST_LINES = 100;

  private CharacterMap() {}

  static byte[] of(SortedMap<Integer, String> textByCode) {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    int left = textByCode.size();
    int inBlock = 0;
    for (Map.Entry<Integer, String> entry : textByCode.entrySet()) {
      if (inBlock == 0) {
        inBlock = Math.min(left, MOST_LINES);
        map.append(inBlock).append(" beginbfchar\n");
      }
      map.append(String.format("<%04X> <%s>\n", entry.getKey(), utf16(entry.getValue())));
      left--;
      if (--inBlock == 0) {
        map.append("endbfchar\n");
      }
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return PdfSyntax.latin(map);
  }

  private static String utf16(String text) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      PdfSyntax.hexadecimal(text.charAt(i), hex);
    }
    return hex.toString();
  }
}
