package org.rightsdesk.domain.clock;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The versions of the law, as data: a change of the law is a further set at the end. */
final class RuleSets {
  private static final String GUIDANCE = "the regulator's guidance";

  private RuleSets() {}

  static List<RuleSet> inOrder() {
    List<Remedy> older = List.of(Remedy.COMPLAINT_TO_THE_COMMISSIONER, Remedy.COURT);
    List<Remedy> newer =
        List.of(
            Remedy.COMPLAINT_TO_THE_CONTROLLER, Remedy.COMPLAINT_TO_THE_COMMISSIONER, Remedy.COURT);
    return List.of(
        new RuleSet("uk-gdpr-2018-05-25", LocalDate.of(2018, 5, 25), article12(), older),
        new RuleSet("uk-gdpr-2026-02-05", LocalDate.of(2026, 2, 5), article12A(), older),
        new RuleSet("uk-gdpr-2026-06-19", LocalDate.of(2026, 6, 19), complaints(), newer));
  }

  /** Before the Data (Use and Access) Act 2025: time limits in UK GDPR Art 12(3). */
  private static Map<Rule, String> article12() {
    Map<Rule, String> authorities = new EnumMap<>(Rule.class);
    authorities.put(Rule.D1, "UK GDPR Art 12(3)");
    authorities.put(Rule.D2, "UK GDPR Art 12(3), 12(5)-(6)");
    authorities.put(Rule.D3, GUIDANCE);
    authorities.put(Rule.D4, "Reg 1182/71 Art 3, policy 5.7.3");
    authorities.put(Rule.D5, "policy 5.3.1");
    authorities.put(Rule.D6, "UK GDPR Art 12(3), policy 5.7.4");
    authorities.put(Rule.D7, "UK GDPR Art 12(3)");
    authorities.put(Rule.D8, "UK GDPR recital 63, " + GUIDANCE);
    authorities.put(Rule.D9, "UK GDPR recital 63, " + GUIDANCE);
    authorities.put(Rule.D10, "UK GDPR Art 12(3), Reg 1182/71 Art 3");
    authorities.put(Rule.D11, "UK GDPR Art 12(4)");
    authorities.put(Rule.D12, GUIDANCE);
    authorities.put(Rule.D13, "UK GDPR Art 12(3)");
    authorities.put(Rule.D14, "policy 5.6.1, 5.7.1");
    return authorities;
  }

  /** From 5 February 2026: time limits in Art 12A, periods read by Art 4A (DUAA 2025 s.76). */
  private static Map<Rule, String> article12A() {
    Map<Rule, String> authorities = article12();
    authorities.put(Rule.D1, "UK GDPR Art 12A(1)");
    authorities.put(Rule.D2, "UK GDPR Art 12A(2)");
    authorities.put(Rule.D4, "UK GDPR Art 4A, Reg 1182/71 Art 3, policy 5.7.3");
    authorities.put(Rule.D6, "UK GDPR Art 12A(3), policy 5.7.4");
    authorities.put(Rule.D7, "UK GDPR Art 12A(4)");
    authorities.put(Rule.D8, "UK GDPR Art 12A(5)");
    authorities.put(Rule.D9, "UK GDPR Art 12A(5)");
    authorities.put(Rule.D10, "UK GDPR Art 12A(1) and (5), Reg 1182/71 Art 3");
    authorities.put(Rule.D13, "UK GDPR Art 12A(5)");
    return authorities;
  }

  /** From 19 June 2026: a refusal names the complaint to the controller. */
  private static Map<Rule, String> complaints() {
    Map<Rule, String> authorities = article12A();
    authorities.put(Rule.D11, "UK GDPR Art 12(4), Data Protection Act 2018 s.164A");
    return authorities;
  }
}
