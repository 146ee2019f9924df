package org.rightsdesk.documents.shaping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.documents.font.BundledFont;

/** Parts text of an Indian script into syllables, each shaped by itself. */
final class IndicShaper {
  /** Consonants without their vowel, a consonant or vowel, vowel signs, modifiers. */
  private static final Pattern SYLLABLE =
      Pattern.compile("(?:(?:cn?j?hj?)*cn?(?:h[jw]?|[jw])?|vn?)?(?:mn?h?|[jw])*s*|.");

  private final BundledFont font;
  private final Substitutions substitutions;

  private IndicShaper(BundledFont font, String script) {
    this.font = font;
    this.substitutions = Substitutions.of(font, script);
  }

  static IndicShaper of(BundledFont font) {
    String script =
        switch (font) {
          case DEVANAGARI -> "dev2";
          case BENGALI -> "bng2";
          case GURMUKHI -> "gur2";
          case TAMIL -> "tml2";
          default -> throw new IllegalArgumentException(font + " is not of an Indian script");
        };
    return new IndicShaper(font, script);
  }

  List<Cluster> shape(String text) {
    List<Cluster> clusters = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    StringBuilder signs = new StringBuilder();
    for (int point : points) {
      signs.append(IndicSign.of(point).letter());
    }
    Matcher matcher = SYLLABLE.matcher(signs);
    int at = 0;
    while (at < points.length) {
      matcher.region(at, points.length);
      int end = matcher.lookingAt() ? Math.max(matcher.end(), at + 1) : at + 1;
      String syllable = new String(points, at, end - at);
      clusters.add(
          new Cluster(syllable, new IndicSyllable(font, substitutions, syllable).glyphs(at == 0)));
      at = end;
    }
    return clusters;
  }
}
