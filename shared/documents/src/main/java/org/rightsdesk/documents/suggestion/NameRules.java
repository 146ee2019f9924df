package org.rightsdesk.documents.suggestion;

import static org.rightsdesk.documents.suggestion.NameWords.NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people, by a title, a field, a cue, a greeting at the end, or a usual given name. */
final class NameRules {
  private static final String TITLE =
      "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Lady|Rev|Revd|Councillor|Cllr|PC|PCSO|DC|DS|DI|Sgt"
          + "|Sergeant|Constable|Inspector|Nurse|Sister)\\b\\.?";
  private static final String PARTICLE = "(?:(?:de|da|dos|der|den|van|von|la|le|al|el|bin|ap)\\s)?";

  /** What stands between two words of a name: at most the end of one line. */
  private static final String GAP = "[ \\n]";

  private static final Pattern TITLED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])"
              + TITLE
              + GAP
              + "((?:\\p{Lu}\\.?"
              + GAP
              + "){0,2}"
              + PARTICLE
              + NAME
              + "(?: "
              + PARTICLE
              + NAME
              + ")?)");
  private static final String RELATION =
      "(?:mother|father|mum|mam|dad|parents?|sister|brother|son|daughter|child|baby|wife|husband|partner"
          + "|ex-partner|girlfriend|boyfriend|fianc[eé]e?|cousin|aunt|uncle|niece|nephew|gran|grandmother"
          + "|grandfather|grandson|granddaughter|stepson|stepdaughter|friend|carer|neighbour|lodger|flatmate|landlady|next"
          + " of kin)";
  private static final String WORKER =
      "(?:contractor|engineer|plumber|electrician|surveyor|caretaker|support worker|social worker"
          + "|officer|caseworker|colleague|manager|adviser|witness|solicitor|tenant)";
  private static final Pattern RELATED =
      Pattern.compile(
          "\\b(?i:"
              + RELATION
              + ")(?:(?i:,? (?:called|named|is|was))|,)? ("
              + NAME
              + "(?: "
              + NAME
              + ")?)");
  private static final Pattern SENT =
      Pattern.compile("\\b" + WORKER + ",? (" + NAME + " " + NAME + ")");
  private static final Pattern SOMEBODY_NEAR =
      Pattern.compile("\\b(?i:my|his|her|their|your|the tenant['’]s)" + GAP + RELATION + "\\b");
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:Yours (?:sincerely|faithfully|truly)|(?:Kind|Best|Warm|Many)? ?[Rr]egards|Best"
              + " wishes|Many thanks|Thanks|Thank you|Cheers|Signed:?),?\\.?\\s{1,2}((?:\\p{Lu}\\.?"
              + " )?"
              + NAME
              + "(?: "
              + NAME
              + "){0,2})(?=\\n|$|,)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|\\n|\\s)(?:\\p{Lu}[\\p{L}]*(?: [\\p{L}]+){0,3}):\\s((?:\\p{Lu}\\.? )?"
              + NAME
              + " "
              + PARTICLE
              + NAME
              + ")(?=\\s*(?:[,;(<\\n]|$|and\\b))");
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'’@.-])("
              + NAME
              + ")"
              + GAP
              + "((?:\\p{Lu}\\.? )?"
              + PARTICLE
              + NAME
              + ")(?![\\p{L}@])");
  private static final Pattern ALONE =
      Pattern.compile("(?<![\\p{L}\\p{N}'’@.-])(" + NAME + ")(?![@-]|[ ]\\p{Lu}|\\.\\p{L})");
  private static final Pattern INITIALLED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'’@.-])((?:\\p{Lu}\\.[ ]?){1,3}" + PARTICLE + "(" + NAME + "))");
  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(?:Surname|Family name|Last name|Forenames?|First names?|Given names?|Full name|Known"
              + " as|Name(?: of [a-z]+)?):?\\s((?:"
              + NAME
              + " ?){1,3}(?<! ))");

  /** Capitals within a sentence: after a small letter, a comma or a colon on the same line. */
  private static final Pattern CAPITALS =
      Pattern.compile("(?<=[\\p{Ll},:] )(" + NAME + ") (" + NAME + ")(?! \\p{Lu})");

  private static final Pattern SURNAME_FIRST =
      Pattern.compile("(?<![\\p{L}\\p{N}]|\\p{Lu}\\.? )(" + NAME + "), (" + NAME + ")(?! \\p{Lu})");

  private final PageText page;
  private final List<FoundName> found = new ArrayList<>();

  /** A name where it stands. */
  record FoundName(Suggestion at, String name) {}

  private NameRules(PageText page) {
    this.page = page;
  }

  static List<FoundName> find(PageText page) {
    NameRules rules = new NameRules(page);
    rules.find();
    return rules.found;
  }

  /** Words for somebody near to the requester, named or not. */
  static List<Suggestion> near(PageText page) {
    return SOMEBODY_NEAR
        .matcher(page.text())
        .results()
        .map(match -> page.suggestion(match, 0, SuggestionReason.SOMEBODY_NEAR))
        .toList();
  }

  private void find() {
    for (MatchResult match : TITLED.matcher(page.text()).results().toList()) {
      titled(match);
    }
    for (Pattern cue : List.of(RELATED, SENT)) {
      for (MatchResult match : cue.matcher(page.text()).results().toList()) {
        name(match, 1, SuggestionReason.CUE);
      }
    }
    for (MatchResult match : SIGNED.matcher(page.text()).results().toList()) {
      name(match, 1, SuggestionReason.SIGNATURE);
    }
    for (MatchResult match : LABEL.matcher(page.text()).results().toList()) {
      if (parts(match.group(1)).stream().allMatch(NameWords::mayBeName)) {
        add(match.start(1), match.end(1), SuggestionReason.LABEL);
      }
    }
    for (MatchResult match : FIELD.matcher(page.text()).results().toList()) {
      name(match, 1, SuggestionReason.LABEL);
    }
    for (MatchResult match : INITIALLED.matcher(page.text()).results().toList()) {
      if (NameWords.mayBeName(match.group(2))) {
        add(match.start(1), match.end(1), SuggestionReason.CAPITALS);
      }
    }
    for (MatchResult match : CAPITALS.matcher(page.text()).results().toList()) {
      if (isLikeName(match.group(1)) && isLikeName(match.group(2))) {
        add(match.start(1), match.end(2), SuggestionReason.CAPITALS);
      }
    }
    pairs();
    for (MatchResult match : ALONE.matcher(page.text()).results().toList()) {
      if (NameWords.isOnlyGiven(match.group(1))) {
        add(match.start(1), match.end(1), SuggestionReason.GIVEN_NAME);
      }
    }
    for (MatchResult match : SURNAME_FIRST.matcher(page.text()).results().toList()) {
      if (NameWords.isGiven(match.group(2))
          && !NameWords.isGiven(match.group(1))
          && NameWords.mayBeName(match.group(1))) {
        add(match.start(1), match.end(2), SuggestionReason.GIVEN_NAME);
      }
    }
  }

  private static boolean isLikeName(String word) {
    return NameWords.mayBeName(word) && word.chars().anyMatch(Character::isLowerCase);
  }

  private void titled(MatchResult match) {
    int end = endOfName(match, 1);
    if (end > match.start(1)) {
      Suggestion at = page.suggestion(match.start(), end, SuggestionReason.TITLE);
      found.add(new FoundName(at, page.text().substring(match.start(1), end)));
    }
  }

  private void name(MatchResult match, int group, SuggestionReason reason) {
    int end = endOfName(match, group);
    if (end > match.start(group)) {
      add(match.start(group), end, reason);
    }
  }

  /** Where the words end that may be a name, beginning with the first. */
  private int endOfName(MatchResult match, int group) {
    int end = match.start(group);
    int place = end;
    for (String part : match.group(group).split("(?<=[ \\n])", -1)) {
      if (!NameWords.mayBeName(part)) {
        return end;
      }
      place += part.length();
      end =
          match.start(group)
              + match
                  .group(group)
                  .substring(0, place - match.start(group))
                  .stripTrailing()
                  .length();
    }
    return end;
  }

  private void pairs() {
    Matcher matcher = PAIR.matcher(page.text());
    int from = 0;
    while (matcher.find(from)) {
      boolean name = NameWords.isGiven(matcher.group(1)) && endOfName(matcher, 2) == matcher.end(2);
      if (name) {
        add(matcher.start(1), matcher.end(2), SuggestionReason.GIVEN_NAME);
      }
      from = name ? matcher.end(2) : matcher.end(1);
    }
  }

  private void add(int start, int end, SuggestionReason reason) {
    found.add(
        new FoundName(page.suggestion(start, end, reason), page.text().substring(start, end)));
  }

  private static List<String> parts(String name) {
    return List.of(name.split("[ \\n]", -1));
  }
}
