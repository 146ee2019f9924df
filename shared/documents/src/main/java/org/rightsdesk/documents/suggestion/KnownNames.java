package org.rightsdesk.documents.suggestion;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rightsdesk.documents.layout.TextTokens;

/** Names known from elsewhere, looked for as they are and by their parts. */
final class KnownNames {
  private static final Pattern ANY = Pattern.compile(NameWords.NAME);
  private static final int ANY_CAPITALS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int SHORTEST_IN_CAPITALS = 4;

  private final Map<String, SuggestionReason> wholes = new LinkedHashMap<>();
  private final Set<String> parts = new LinkedHashSet<>();
  private final OwnDetails own;

  KnownNames(OwnDetails own) {
    this.own = own;
  }

  void add(String name, SuggestionReason reason) {
    if (own.hasName(name) || isTooShort(name.strip())) {
      return;
    }
    List<String> written = List.of(name.strip().split("[\\s,]+", -1));
    wholes.putIfAbsent(String.join(" ", written), reason);
    if (reason == SuggestionReason.CAPITALS) {
      return;
    }
    for (String part : written) {
      boolean named = part.length() > 1 && ANY.matcher(part).matches();
      if (named && NameWords.mayBeName(part) && !own.hasName(part)) {
        parts.add(part);
      }
    }
  }

  List<Suggestion> find(PageText page) {
    List<Suggestion> found = new ArrayList<>();
    wholes.forEach(
        (name, reason) -> {
          for (MatchResult match : whole(name).matcher(page.text()).results().toList()) {
            found.add(page.suggestion(match, 0, reason));
          }
        });
    for (MatchResult match : ANY.matcher(page.text()).results().toList()) {
      if (isPart(match.group()) && standsAlone(page.text(), match)) {
        found.add(page.suggestion(match, 0, SuggestionReason.PART_OF_NAME));
      }
    }
    return found;
  }

  private static Pattern whole(String name) {
    int[] points = name.codePoints().toArray();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      boolean parted = i > 0 && TextTokens.standsAlone(points[i - 1]);
      if (points[i] == ' ') {
        words.append(parted ? "\\s?" : "\\s");
      } else {
        words.append(parted && TextTokens.standsAlone(points[i]) ? "\\s?" : "");
        words.append(Pattern.quote(Character.toString(points[i])));
      }
    }
    String before = TextTokens.standsAlone(points[0]) ? "" : "(?<![\\p{L}\\p{N}])";
    String after = mayHaveMoreBehind(points[points.length - 1]) ? "" : "(?![\\p{L}\\p{N}])";
    int capitals = name.contains(" ") ? ANY_CAPITALS : 0;
    return Pattern.compile(before + words + after, capitals);
  }

  /** Korean puts what a name is in the sentence right behind it. */
  private static boolean mayHaveMoreBehind(int point) {
    return TextTokens.standsAlone(point) || UnicodeScript.of(point) == UnicodeScript.HANGUL;
  }

  /** A single character of Chinese or Japanese is part of too many words. */
  private static boolean isTooShort(String name) {
    return name.codePoints().allMatch(TextTokens::standsAlone)
        && name.codePointCount(0, name.length()) < 2;
  }

  private boolean isPart(String word) {
    String bare = word.replaceAll("['’]s$", "");
    return parts.contains(bare)
        || (bare.length() >= SHORTEST_IN_CAPITALS
            && bare.equals(bare.toUpperCase(Locale.UK))
            && parts.stream().anyMatch(bare::equalsIgnoreCase));
  }

  private static boolean standsAlone(String text, MatchResult match) {
    boolean within =
        match.start() > 0
            && (Character.isLetterOrDigit(text.charAt(match.start() - 1))
                || "@._-".indexOf(text.charAt(match.start() - 1)) >= 0);
    return !within && (match.end() == text.length() || "@_".indexOf(text.charAt(match.end())) < 0);
  }
}
