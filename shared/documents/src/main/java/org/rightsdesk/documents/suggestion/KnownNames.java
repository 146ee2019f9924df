package org.rightsdesk.documents.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
    if (own.hasName(name)) {
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
          String spaced = Pattern.quote(name).replace(" ", "\\E\\s\\Q");
          for (MatchResult match : whole(spaced).matcher(page.text()).results().toList()) {
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

  private static Pattern whole(String words) {
    int capitals = words.contains("\\s") ? ANY_CAPITALS : 0;
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])", capitals);
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
