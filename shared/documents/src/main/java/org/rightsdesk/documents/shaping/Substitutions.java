package org.rightsdesk.documents.shaping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rightsdesk.documents.font.BundledFont;

/**
 * The glyphs that a font puts in place of others in one script: the font's table GSUB.
 *
 * <p>FontBox reads that table too, but not what depends on neighbours, and it mixes the rules of
 * one language into those of all.
 */
final class Substitutions {
  /** Kept for each thread, as the fonts are. */
  private static final ThreadLocal<Map<BundledFont, Substitutions>> KNOWN =
      ThreadLocal.withInitial(() -> new EnumMap<>(BundledFont.class));

  private final Lookups lookups;
  private final Map<String, List<Integer>> features = new HashMap<>();

  private Substitutions(BundledFont font, String script) {
    LayoutTable table = LayoutTable.of(font, "GSUB");
    this.lookups = new Lookups(table, new PassedOver(font));
    int list = table.number(6);
    int language = defaultLanguage(table, script);
    for (int i = 0; i < table.number(language + 4); i++) {
      int entry = list + 2 + 6 * table.number(language + 6 + 2 * i);
      int feature = table.place(list, entry + 4);
      List<Integer> numbers = new ArrayList<>();
      for (int j = 0; j < table.number(feature + 2); j++) {
        numbers.add(table.number(feature + 4 + 2 * j));
      }
      features.put(table.tag(entry), numbers);
    }
  }

  /** Those of a font, which has one script, by its OpenType tag. */
  static Substitutions of(BundledFont font, String script) {
    return KNOWN.get().computeIfAbsent(font, one -> new Substitutions(one, script));
  }

  /** Whether a feature has one glyph for these. */
  boolean has(String feature, List<Integer> glyphs) {
    List<Integer> row = new ArrayList<>(glyphs);
    apply(List.of(feature), row);
    return row.size() == 1 && !row.equals(glyphs);
  }

  /** Puts the glyphs of features in their places, in the order that the font gives. */
  void apply(List<String> wanted, List<Integer> row) {
    TreeSet<Integer> numbers = new TreeSet<>();
    wanted.forEach(feature -> numbers.addAll(features.getOrDefault(feature, List.of())));
    numbers.forEach(number -> lookups.apply(number, row));
  }

  private static int defaultLanguage(LayoutTable table, String script) {
    int scripts = table.number(4);
    for (int i = 0; i < table.number(scripts); i++) {
      int entry = scripts + 2 + 6 * i;
      if (table.tag(entry).equals(script)) {
        int place = table.place(scripts, entry + 4);
        return table.place(place, place);
      }
    }
    throw new IllegalStateException("a bundled font lacks its script");
  }
}
