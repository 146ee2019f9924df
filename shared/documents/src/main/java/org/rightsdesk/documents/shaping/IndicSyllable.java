package org.rightsdesk.documents.shaping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rightsdesk.documents.font.BundledFont;

/**
 * One syllable of an Indian script on its way from characters to glyphs.
 *
 * <p>The steps and their order are those of the OpenType specification for these scripts
 * ("Developing OpenType fonts for Devanagari script" and its like, second version of the script
 * tags).
 */
final class IndicSyllable {
  private static final List<String> PRESENTATION =
      List.of("pres", "abvs", "blws", "psts", "haln", "calt");

  private final BundledFont font;
  private final Substitutions substitutions;
  private final int[] points;
  private final int virama;
  private final int joiner;
  private final int nonJoiner;

  /** The vowel sign that is written first, at most one. */
  private final List<Integer> first = new ArrayList<>();

  /** The sign for a ra that is spoken first. */
  private final List<Integer> reph = new ArrayList<>();

  /** Consonants up to the one that carries the vowel. */
  private final List<Integer> consonants = new ArrayList<>();

  /** What the consonants after it become that are written below it. */
  private final List<Integer> below = new ArrayList<>();

  /** What the consonants after it become that are written to its right. */
  private final List<Integer> behind = new ArrayList<>();

  private final List<Integer> vowels = new ArrayList<>();
  private final List<Integer> rightVowels = new ArrayList<>();
  private final List<Integer> modifiers = new ArrayList<>();

  IndicSyllable(BundledFont font, Substitutions substitutions, String syllable) {
    this.font = font;
    this.substitutions = substitutions;
    // Signs with two parts around a consonant are decomposed: each part has its own place.
    this.points = Normalizer.normalize(syllable, Normalizer.Form.NFD).codePoints().toArray();
    this.virama = FontGlyphs.glyph(font, (points[0] & ~0x7F) | 0x4D);
    this.joiner = FontGlyphs.glyph(font, Joiners.JOINER);
    this.nonJoiner = FontGlyphs.glyph(font, Joiners.NON_JOINER);
  }

  /** The glyphs from left to right; some differ at the beginning of a word. */
  List<Integer> glyphs(boolean beginsWord) {
    sort();
    for (String feature : List.of("nukt", "akhn", "rkrf")) {
      apply(feature, consonants);
    }
    apply("blwf", below);
    halve();
    apply("pstf", behind);
    List<Integer> row = new ArrayList<>(consonants);
    row.addAll(below);
    apply("cjct", row);
    place(row, beginsWord);
    substitutions.apply(PRESENTATION, row);
    row.removeIf(this::isJoiner);
    return row;
  }

  /** Puts each character where it belongs by what it does. */
  private void sort() {
    int start = beginsWithReph() ? 2 : 0;
    int base = base(start);
    List<Integer> target = consonants;
    for (int i = 0; i < points.length; i++) {
      int glyph = FontGlyphs.glyph(font, points[i]);
      if (i < start) {
        reph.add(glyph);
        continue;
      }
      if (i > base && isBeforeConsonant(i)) {
        target = becomes("pstf", points[i + 1]) ? behind : below;
      }
      switch (IndicSign.of(points[i])) {
        case VOWEL_SIGN -> vowelSigns(points[i]).add(glyph);
        case MODIFIER -> modifiers.add(glyph);
        case CONSONANT, NUKTA, VIRAMA, VOWEL, JOINER, NON_JOINER, OTHER -> target.add(glyph);
      }
    }
    apply("rphf", reph);
  }

  private List<Integer> vowelSigns(int point) {
    if (IndicSign.isBefore(point)) {
      return first;
    }
    return IndicSign.isRightInBengali(point) ? rightVowels : vowels;
  }

  private boolean beginsWithReph() {
    return points.length > 2
        && IndicSign.isRa(points[0])
        && IndicSign.of(points[1]) == IndicSign.VIRAMA
        && IndicSign.of(points[2]) == IndicSign.CONSONANT
        && substitutions.has("rphf", List.of(FontGlyphs.glyph(font, points[0]), virama));
  }

  /** The place of the consonant that carries the vowel: the last that is not written below it. */
  private int base(int start) {
    int[] places =
        IntStream.range(start, points.length)
            .filter(i -> IndicSign.of(points[i]) == IndicSign.CONSONANT)
            .toArray();
    for (int i = places.length - 1; i > 0; i--) {
      int point = points[places[i]];
      boolean afterVirama = IndicSign.of(points[places[i] - 1]) == IndicSign.VIRAMA;
      if (!afterVirama || (!becomes("blwf", point) && !becomes("pstf", point))) {
        return places[i];
      }
    }
    return places.length == 0 ? start : places[0];
  }

  private boolean becomes(String feature, int consonant) {
    return substitutions.has(feature, List.of(virama, FontGlyphs.glyph(font, consonant)));
  }

  private boolean isBeforeConsonant(int place) {
    return place + 1 < points.length
        && IndicSign.of(points[place]) == IndicSign.VIRAMA
        && IndicSign.of(points[place + 1]) == IndicSign.CONSONANT;
  }

  /** Halves the consonants before the one that carries the vowel. */
  private void halve() {
    int end = consonants.size();
    boolean asked = end > 0 && consonants.get(end - 1) == joiner;
    while (!asked && end > 0 && consonants.get(end - 1) == virama) {
      end--;
    }
    apply("half", consonants.subList(0, asked ? end : Math.max(0, end - 1)));
  }

  /** Adds the signs around the consonants. */
  private void place(List<Integer> row, boolean beginsWord) {
    row.addAll(vowels);
    row.addAll(reph);
    row.addAll(behind);
    row.addAll(rightVowels);
    row.addAll(modifiers);
    // A consonant whose lost vowel shows keeps its place before the sign that is written first.
    int lastVirama = row.subList(0, Math.max(0, consonants.size() - 1)).lastIndexOf(virama);
    if (beginsWord) {
      apply("init", first);
    }
    row.addAll(lastVirama + 1, first);
  }

  private void apply(String feature, List<Integer> row) {
    substitutions.apply(List.of(feature), row);
  }

  private boolean isJoiner(int glyph) {
    return glyph == joiner || glyph == nonJoiner;
  }
}
