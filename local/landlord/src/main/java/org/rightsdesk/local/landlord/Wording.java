package org.rightsdesk.local.landlord;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills a text for one document: {@code {me.formal}} is a fact, {@code [this|that]} is a choice,
 * {@code @include name} brings in another text. The same document always gets the same words.
 */
final class Wording {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*\\|[^\\[\\]]*)\\]");
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]+)\\}");
  private static final Pattern INCLUDE = Pattern.compile("(?m)^@include (\\S+)(?: ([+-]\\d+))?$");
  private static final Pattern DAY = Pattern.compile("(date|day)([+-]\\d+)?");
  private static final Pattern RANDOM =
      Pattern.compile("(number|money|time)(?: (\\d+)(?:-(\\d+))?)?");

  private final Town town;
  private final Home home;
  private final LocalDate date;
  private final Random random;
  private final Map<String, String> facts = new HashMap<>();

  Wording(Town town, Home home, Person subject, LocalDate date, Random random) {
    this.town = town;
    this.home = home;
    this.date = date;
    this.random = random;
    for (Person person : town.people().values()) {
      person("@" + person.key(), person);
      person(person.key(), person);
    }
    home.roles().forEach((role, key) -> person(role, town.person(key)));
    person("me", subject);
    town.issue(home.issue()).forEach((part, words) -> facts.put("issue." + part, words));
    String issue = Rows.cell(town.issue(home.issue()), "short");
    facts.put("issue.low", issue.substring(0, 1).toLowerCase(Locale.UK) + issue.substring(1));
    facts.putAll(home.life());
    facts.put("home", home.address());
    facts.put("home.street", home.street());
    facts.put("home.door", home.street().replaceAll("\\D*(\\d+).*", "$1"));
    facts.put("home.lines", home.address().replace(", ", " \\\n"));
    facts.put("postcode", home.postcode());
    facts.put("ref", home.reference());
    facts.put("case", "CMP-" + home.reference().substring(2) + "/" + (date.getYear() % 100));
    facts.put("police.ref", home.police());
    facts.put("start", LONG.format(home.start()));
    facts.put("rent", money(home.rent()));
    facts.put("rent.new", money(home.rent() * 1.027));
    facts.put("rent.month", money(home.rent() * 52 / 12));
    facts.put(
        "tenants",
        town.tenants(home).stream().map(Person::name).collect(Collectors.joining(" and ")));
    facts.put(
        "tenants.formal",
        town.tenants(home).stream().map(Person::formal).collect(Collectors.joining(" and ")));
  }

  private void person(String role, Person person) {
    facts.put(role, person.name());
    facts.put(role + ".formal", person.formal());
    facts.put(role + ".first", person.first());
    facts.put(role + ".surname", person.surname());
    facts.put(role + ".home", person.home());
    facts.put(role + ".street", person.home().split(", Stannerby", -1)[0]);
    facts.put(role + ".email", person.email());
    facts.put(role + ".phone", person.phone());
    facts.put(role + ".job", person.job());
    if (person.isResident()) {
      facts.put(role + ".born", LONG.format(LocalDate.parse(person.born())));
    }
    facts.put(role + ".nino", Numbers.nationalInsurance(person.key()));
    facts.put(role + ".nhs", Numbers.nhs(person.key()));
  }

  /** The text of that name with everything filled in. */
  String fill(String name) {
    String text = Rows.text("texts/" + name + ".txt");
    Matcher include = INCLUDE.matcher(text);
    StringBuilder whole = new StringBuilder();
    while (include.find()) {
      int days = include.group(2) == null ? 0 : Integer.parseInt(include.group(2));
      String part = at(date.plusDays(days)).fill(include.group(1));
      include.appendReplacement(whole, Matcher.quoteReplacement(part));
    }
    include.appendTail(whole);
    return tables(fields(choices(whole.toString())));
  }

  private Wording at(LocalDate other) {
    return new Wording(town, home, subject(), other, random);
  }

  private Person subject() {
    return town.people().values().stream()
        .filter(person -> person.name().equals(facts.get("me")))
        .findFirst()
        .orElseThrow();
  }

  private String choices(String text) {
    return replace(
        CHOICE,
        text,
        matcher -> {
          String[] ways = matcher.group(1).split("\\|", -1);
          return ways[random.nextInt(ways.length)];
        });
  }

  private String fields(String text) {
    String filled = replace(FIELD, text, matcher -> field(matcher.group(1)));
    if (FIELD.matcher(filled).find()) {
      return fields(filled);
    }
    return filled;
  }

  private String field(String name) {
    Matcher day = DAY.matcher(name);
    if (day.matches()) {
      int shift = day.group(2) == null ? 0 : Integer.parseInt(day.group(2));
      return (day.group(1).equals("date") ? LONG : SHORT).format(date.plusDays(shift));
    }
    Matcher any = RANDOM.matcher(name);
    if (any.matches()) {
      return invented(any);
    }
    String fact = facts.get(name);
    if (fact == null) {
      throw new IllegalStateException("no fact is called {" + name + "}");
    }
    return fact;
  }

  private String invented(Matcher any) {
    if (any.group(1).equals("time")) {
      return String.format(Locale.UK, "%02d:%02d", 8 + random.nextInt(10), random.nextInt(60));
    }
    int from = Integer.parseInt(any.group(2));
    if (any.group(1).equals("money")) {
      int to = Integer.parseInt(any.group(3));
      return money(from + random.nextInt((to - from) * 100) / 100.0);
    }
    return Integer.toString(
        (int) Math.pow(10, from - 1) + random.nextInt((int) (9 * Math.pow(10, from - 1))));
  }

  private String tables(String text) {
    String filled = text;
    if (filled.contains("@rent-rows")) {
      filled = filled.replace("@rent-rows", Ledgers.rent(home, date, random));
    }
    if (filled.contains("@repair-rows")) {
      filled = filled.replace("@repair-rows", Ledgers.repairs(town, home, date, random));
    }
    if (filled.contains("@arrears-rows")) {
      filled = filled.replace("@arrears-rows", Ledgers.arrears(town, home, random));
    }
    return filled;
  }

  static String money(double pounds) {
    String sign = pounds < 0 ? "-" : "";
    return sign + String.format(Locale.UK, "£%,.2f", Math.abs(pounds));
  }

  static String shortDate(LocalDate date) {
    return SHORT.format(date);
  }

  private static String replace(Pattern pattern, String text, Function<Matcher, String> with) {
    return pattern
        .matcher(text)
        .replaceAll(
            result -> {
              Matcher matcher = pattern.matcher(result.group());
              if (!matcher.matches()) {
                throw new IllegalStateException("not the same text twice");
              }
              return Matcher.quoteReplacement(with.apply(matcher));
            });
  }
}
