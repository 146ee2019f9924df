package org.rightsdesk.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Homes: a number and a street, a flat and its building, "number 33". */
final class AddressRules {
  private static final String STREET =
      "(?:Street|St|Road|Rd|Lane|Ln|Row|Close|Court|Crt|Avenue|Ave|Drive|Terrace|Way|Place|Gardens|Grove"
          + "|Crescent|Square|Walk|Mews|Rise|View|Bank|Hill|Park|Green|House|Lodge|Point|Tower|Villas"
          + "|Parade|Wharf|Buildings|Estate)\\b";
  private static final String CAPITAL = "(?:\\p{Lu}[\\p{L}'’.-]*)";
  private static final Pattern HOME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:Flat|Flt|Apartment|Apt|Unit|Room)\\s(?:\\d{1,4}|[A-Z])[a-z]?,?\\s)?"
              + "(?:\\d{1,4}[A-Za-z]?,?\\s)?(?:"
              + CAPITAL
              + "\\s){1,3}"
              + STREET);
  private static final Pattern NUMBER_ONLY =
      Pattern.compile(
          "\\b(?:[Nn]umber|[Nn]o\\.?|[Ff]lat|[Aa]partment)\\s(\\d{1,3}[A-Za-z]?)(?![\\p{N}/.,-]*\\p{N})\\b");

  private AddressRules() {}

  static List<Suggestion> find(PageText page, PeopleOfCase people) {
    List<Suggestion> found = new ArrayList<>();
    for (MatchResult match : HOME.matcher(page.text()).results().toList()) {
      boolean numbered = match.group().chars().anyMatch(Character::isDigit);
      if (numbered && !people.own().hasAddress(match.group())) {
        found.add(page.suggestion(match, 0, SuggestionReason.ADDRESS));
      }
    }
    for (MatchResult match : NUMBER_ONLY.matcher(page.text()).results().toList()) {
      if (!people.own().hasAddress(match.group(1))) {
        found.add(page.suggestion(match, 0, SuggestionReason.ADDRESS));
      }
    }
    return found;
  }
}
