package org.rightsdesk.domain.clock;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law as it stood from one date on: where each rule comes from and what a refusal must name.
 *
 * <p>A request is judged by the set in force on the day it was received.
 *
 * @param id the name a case keeps, which never changes
 * @param from the first day of receipt judged by this set
 * @param authorities the clause behind each rule
 * @param remedies what a refusal names, in the order in which it names them (D11)
 */
public record RuleSet(
    String id, LocalDate from, Map<Rule, String> authorities, List<Remedy> remedies) {
  private static final List<RuleSet> ALL = RuleSets.inOrder();

  public RuleSet {
    authorities = Map.copyOf(new EnumMap<>(authorities));
    remedies = List.copyOf(remedies);
    for (Rule rule : Rule.values()) {
      if (!authorities.containsKey(rule)) {
        throw new IllegalArgumentException("rule set " + id + " has no authority for " + rule);
      }
    }
  }

  /**
   * Returns the set that judges a request received on this day.
   *
   * <p>The first set, of 25 May 2018, also judges whatever was received before it.
   */
  public static RuleSet forReceiptOn(LocalDate received) {
    RuleSet found = ALL.getFirst();
    for (RuleSet set : ALL) {
      if (!set.from.isAfter(received)) {
        found = set;
      }
    }
    return found;
  }

  /** Finds the set with this id, if there is one. */
  public static Optional<RuleSet> withId(String id) {
    return ALL.stream().filter(set -> set.id.equals(id)).findFirst();
  }

  /** Returns every set, the oldest first. */
  public static List<RuleSet> all() {
    return ALL;
  }

  /** Returns the clause behind a rule. */
  public String authorityOf(Rule rule) {
    String authority = authorities.get(rule);
    if (authority == null) {
      throw new IllegalStateException("rule set " + id + " has no authority for " + rule);
    }
    return authority;
  }
}
