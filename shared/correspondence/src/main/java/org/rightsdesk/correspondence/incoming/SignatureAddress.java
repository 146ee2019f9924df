package org.rightsdesk.correspondence.incoming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ProposedRequester;

/**
 * Finds a postal address at the end of a message, by its postcode.
 *
 * <p>The address is read upwards from the postcode to the house's number or name. Where the end of
 * the message has two addresses, neither is taken: which of them is meant is for a person to say.
 */
final class SignatureAddress {
  /** How many lines from the end a signature may begin. */
  private static final int FURTHEST = 40;

  /** How many lines from the end are looked at where nobody signs off. */
  private static final int WITHOUT_SIGN_OFF = 25;

  private static final int LONGEST_LINE = 200;
  private static final int MOST_WORDS = 7;

  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?<![A-Za-z0-9-])[A-Za-z]{1,2}[0-9][A-Za-z0-9]? {0,2}(?!1st|2nd|3rd|[0-9]th)[0-9]"
              + "[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![A-Za-z0-9])");

  private static final Pattern AFTER_POSTCODE =
      Pattern.compile(
          "[\\s,.;)]*(?:UK|United Kingdom|England|Scotland|Wales|Northern Ireland)?[\\s,.;)]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "--|(?:(?:yours|kind|kindest|best|warm|many|with)\\b.{0,20})?"
              + "\\b(?:regards|wishes|thanks|thank you|sincerely|faithfully|truly)\\b.{0,20}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile(
          "^.*\\b(?:live|living|lives|lived|resident|staying) at\\b|^.*\\baddress\\b(?: is)?\\s*:?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOUSE =
      Pattern.compile(
          "^(?:flat|apartment|apt|unit|room|floor|basement|ground|first|second|third|top)\\b|"
              + "\\b(?:house|court|cottage|lodge|buildings?|villas?|farm|mansions?|towers?|"
              + "heights|mews|hall)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_ADDRESS =
      Pattern.compile("@|://|\\bwww\\.|(?:\\d[\\s()+-]*){9}", Pattern.CASE_INSENSITIVE);

  private static final Pattern BUSINESS =
      Pattern.compile(
          "\\b(?:registered|regulated|limited|ltd|plc|llp|company (?:no|number)|charity|"
              + "housing association|head office)\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<String> lines;
  private final String name;

  private SignatureAddress(List<String> lines, String name) {
    this.lines = lines;
    this.name = name;
  }

  /**
   * Finds the one address that the end of the message has.
   *
   * @param name the writer's, which is no part of an address
   * @param notTheirs lines with postcodes that are passed over
   */
  static Optional<ProposedRequester.Home> in(String message, String name, List<String> notTheirs) {
    Set<Postcode> passedOver =
        notTheirs.stream()
            .flatMap(line -> POSTCODE.matcher(line).results())
            .map(found -> new Postcode(found.group()))
            .collect(Collectors.toSet());
    List<ProposedRequester.Home> homes =
        new SignatureAddress(signature(message), name)
            .homes().stream()
                .filter(home -> !passedOver.contains(home.address().postcode()))
                .toList();
    boolean one = homes.stream().map(ProposedRequester.Home::address).distinct().count() == 1;
    return one ? Optional.of(homes.getLast()) : Optional.empty();
  }

  private static List<String> signature(String message) {
    List<String> all = message.strip().lines().map(String::strip).toList();
    int first = Math.max(0, all.size() - WITHOUT_SIGN_OFF);
    for (int at = Math.max(0, all.size() - FURTHEST); at < all.size(); at++) {
      if (isSignOff(all.get(at))) {
        first = at;
      }
    }
    return all.subList(first, all.size());
  }

  private static boolean isSignOff(String line) {
    return line.length() <= LONGEST_LINE && SIGN_OFF.matcher(line).matches();
  }

  private List<ProposedRequester.Home> homes() {
    List<ProposedRequester.Home> homes = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      home(at).ifPresent(homes::add);
    }
    return homes;
  }

  private Optional<ProposedRequester.Home> home(int at) {
    String line = lines.get(at);
    Matcher postcode = POSTCODE.matcher(line);
    if (line.length() > LONGEST_LINE
        || !postcode.find()
        || !AFTER_POSTCODE.matcher(line.substring(postcode.end())).matches()) {
      return Optional.empty();
    }
    Upwards upwards = new Upwards();
    int first = at;
    boolean more = upwards.add(line.substring(0, postcode.start()));
    for (int above = at - 1; more && above >= 0 && isPart(lines.get(above)); above--) {
      int before = upwards.parts.size();
      more = upwards.add(lines.get(above));
      if (upwards.parts.size() > before) {
        first = above;
      }
    }
    if (isOfBusiness(first, at)) {
      return Optional.empty();
    }
    String words = String.join("\n", lines.subList(first, at + 1));
    return upwards
        .address()
        .map(
            parts ->
                new ProposedRequester.Home(
                    new Address(parts, new Postcode(postcode.group())), new PersonalText(words)));
  }

  private boolean isPart(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST_LINE
        && !isSignOff(line)
        && !NOT_ADDRESS.matcher(line).find()
        && !POSTCODE.matcher(line).find();
  }

  /** The lines beside it tell whose it is too, where they belong to it. */
  private boolean isOfBusiness(int first, int last) {
    return lines.subList(Math.max(0, first - 1), Math.min(lines.size(), last + 2)).stream()
        .anyMatch(line -> BUSINESS.matcher(line).find());
  }

  /** The parts of an address, added from its postcode upwards. */
  private final class Upwards {
    private final List<String> parts = new ArrayList<>();
    private boolean numbered;

    /** Adds a line's parts from its end; false once the address is complete. */
    boolean add(String line) {
      String plain = LABEL.matcher(line).replaceFirst("");
      for (String part : Arrays.asList(plain.split(",", -1)).reversed()) {
        String stripped = part.strip().replaceAll("[.;]$", "");
        if (!stripped.isEmpty() && !addPart(stripped)) {
          return false;
        }
      }
      return plain.equals(line);
    }

    private boolean addPart(String part) {
      boolean theirName = part.equalsIgnoreCase(name.strip());
      if (parts.size() == Address.MAX_LINES
          || theirName
          || part.length() > Address.MAX_LINE_LENGTH
          || part.split("\\s+").length > MOST_WORDS
          || (numbered && !HOUSE.matcher(part).find() && !Character.isDigit(part.charAt(0)))) {
        return false;
      }
      parts.addFirst(part);
      numbered |= part.chars().anyMatch(Character::isDigit);
      return true;
    }

    /** What there is from the house on; empty where no number and no name of a house was met. */
    Optional<List<String>> address() {
      for (int at = 0; at < parts.size(); at++) {
        if (numbered || HOUSE.matcher(parts.get(at)).find()) {
          return Optional.of(List.copyOf(parts.subList(at, parts.size())));
        }
      }
      return Optional.empty();
    }
  }
}
