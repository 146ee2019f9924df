package org.rightsdesk.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers and mail addresses that belong to one person, by their form and check digits. */
final class NumberRules {
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

  /** Mail boxes that are nobody's own. */
  private static final Set<String> SHARED_BOXES =
      Set.of(
          "accounts",
          "admin",
          "complaints",
          "contact",
          "customerservices",
          "enquiries",
          "help",
          "housing",
          "info",
          "noreply",
          "no-reply",
          "office",
          "reception",
          "rents",
          "repairs");

  /** Within the organisation a box of one word is taken for a shared one. */
  private static final Pattern TWO_NAMES = Pattern.compile("[^._-]+[._-].+");

  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/-])(?:\\+44\\s?(?:\\(0\\)\\s?)?|\\(?0)[1-9](?:[\\s().-]{0,2}\\d){7,9}"
              + "(?![\\p{N}/])");
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])");

  /** Of the prefixes that are given out, and QQ, which stands in examples. */
  private static final Pattern NATIONAL_INSURANCE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])"
              + "(?:\\s?\\d{2}){3}\\s?[A-D](?![\\p{L}\\p{N}])");

  private static final Pattern NHS =
      Pattern.compile("(?<![\\p{N}/-])(\\d{3})([\\s-]?)(\\d{3})\\2(\\d{4})(?![\\p{N}/])");
  private static final Pattern SORT_CODE =
      Pattern.compile("(?<![\\p{N}/-])\\d{2}[ -]?\\d{2}[ -]?\\d{2}(?![\\p{N}/-])");
  private static final Pattern ACCOUNT = Pattern.compile("(?<![\\p{N}/-])\\d{8}(?![\\p{N}/-])");
  private static final Pattern VEHICLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-HJ-PR-Y]{2}\\d{2}\\s?[A-HJ-PR-Z]{3}(?![\\p{L}\\p{N}])");
  private static final Pattern OLD_VEHICLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-HJ-NPR-Y]\\d{1,3}\\s?[A-HJ-PR-Z]{3}(?![\\p{L}\\p{N}])");
  private static final String DAY =
      "(\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?\\p{L}{3,9}\\s\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}"
          + "|\\d{4}-\\d{2}-\\d{2})";
  private static final Pattern BORN =
      Pattern.compile(
          "(?:\\bborn|date\\sof\\sbirth|\\bd\\.?o\\.?b\\.?)(?:\\son)?[\\s:(]{0,3}" + DAY,
          Pattern.CASE_INSENSITIVE);

  private static final int NEAR = 40;

  private final PageText page;
  private final PeopleOfCase people;
  private final List<Suggestion> found = new ArrayList<>();

  private NumberRules(PageText page, PeopleOfCase people) {
    this.page = page;
    this.people = people;
  }

  static List<Suggestion> find(PageText page, PeopleOfCase people) {
    return new NumberRules(page, people).find();
  }

  private List<Suggestion> find() {
    EMAIL.matcher(page.text()).results().forEach(this::mail);
    look(TELEPHONE, SuggestionReason.TELEPHONE, NumberRules::isTelephone);
    look(POSTCODE, SuggestionReason.POSTCODE, match -> true);
    look(NATIONAL_INSURANCE, SuggestionReason.NATIONAL_INSURANCE, match -> true);
    look(NHS, SuggestionReason.NHS_NUMBER, this::isNhs);
    look(SORT_CODE, SuggestionReason.ACCOUNT, match -> near(match, "sort"));
    look(ACCOUNT, SuggestionReason.ACCOUNT, match -> near(match, "account|a/c|acc "));
    look(VEHICLE, SuggestionReason.VEHICLE, match -> true);
    look(OLD_VEHICLE, SuggestionReason.VEHICLE, match -> near(match, "reg|vehicle|car\\b|van\\b"));
    for (MatchResult match : BORN.matcher(page.text()).results().toList()) {
      if (!people.own().has(match.group(1))) {
        found.add(page.suggestion(match, 1, SuggestionReason.BORN));
      }
    }
    return found;
  }

  private void mail(MatchResult match) {
    String mail = match.group();
    String box = mail.substring(0, mail.indexOf('@')).toLowerCase(Locale.ROOT);
    boolean shared =
        SHARED_BOXES.contains(box) || (people.isAtWork(mail) && !TWO_NAMES.matcher(box).matches());
    if (!shared && !people.own().has(mail)) {
      found.add(
          page.suggestion(
              match, 0, people.isAtWork(mail) ? SuggestionReason.AT_WORK : SuggestionReason.EMAIL));
    }
  }

  private void look(Pattern pattern, SuggestionReason reason, Predicate<MatchResult> right) {
    for (MatchResult match : pattern.matcher(page.text()).results().toList()) {
      if (right.test(match) && !people.own().has(match.group())) {
        found.add(page.suggestion(match, 0, reason));
      }
    }
  }

  private boolean near(MatchResult match, String cue) {
    return Pattern.compile(cue, Pattern.CASE_INSENSITIVE)
        .matcher(page.before(match.start(), NEAR))
        .find();
  }

  /** Ten or eleven digits with the nought, of a range that is given to callers. */
  private static boolean isTelephone(MatchResult match) {
    String digits = match.group().replaceAll("\\D", "").replaceFirst("^440?", "0");
    return digits.matches("0[123578]\\d{8,9}");
  }

  /**
   * Weights 10 to 2, then eleven less the rest of the sum by eleven. Digits without spaces are
   * taken for an NHS number only where the page says so: one number in eleven has such a check.
   */
  private boolean isNhs(MatchResult match) {
    String digits = match.group().replaceAll("\\D", "");
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0'
        && (!match.group(2).isEmpty() || near(match, "\\bNHS\\b"));
  }
}
