package org.rightsdesk.tools.clock;

import org.rightsdesk.domain.clock.ClockFacts;
import org.rightsdesk.domain.clock.Explanation;
import org.rightsdesk.domain.clock.Step;
import org.rightsdesk.domain.clock.TimeLimit;

/** Writes the steps that lead to each date of one request, a step a line. */
final class ExplanationText {
  private ExplanationText() {}

  static String of(int number, TimeLimit limit) {
    StringBuilder text = new StringBuilder(1024);
    ClockFacts facts = limit.facts();
    text.append("line ").append(number).append(": received ").append(facts.received());
    text.append(", judged by the rules ").append(limit.rules().id()).append('\n');
    append(text, "statutory_latest", limit.statutoryLatest());
    append(text, "safe_due", limit.safeDue());
    append(text, "policy_due", limit.policyDue());
    if (limit.policyIsLaterThanTheLaw()) {
      text.append("    warning: this is later than the last day the law allows\n");
    }
    append(text, "extension_notice_by", limit.extensionNoticeBy());
    return text.toString();
  }

  private static void append(StringBuilder text, String name, Explanation explanation) {
    text.append("  ").append(name).append(' ').append(explanation.date()).append('\n');
    for (Step step : explanation.steps()) {
      text.append("    ").append(step.rule()).append(' ').append(step.date()).append(' ');
      text.append(step.sentence()).append(" [").append(step.authority()).append("]\n");
    }
  }
}
