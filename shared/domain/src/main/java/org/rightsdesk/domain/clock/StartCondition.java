package org.rightsdesk.domain.clock;

import java.time.LocalDate;

/** What the start of the month may wait for, and how that is said. */
enum StartCondition {
  /** Identity information (D2). */
  IDENTITY(Rule.D2, "The proof of identity", "was complete"),
  /** Evidence of a representative's authority (D3). */
  AUTHORITY(Rule.D3, "The representative's authority", "was shown"),
  /** A fee under Art 12(5) (D2). */
  FEE(Rule.D2, "The fee", "was paid");

  private final Rule rule;
  private final String subject;
  private final String met;

  StartCondition(Rule rule, String subject, String met) {
    this.rule = rule;
    this.subject = subject;
    this.met = met;
  }

  Rule rule() {
    return rule;
  }

  String awaitedSentence(LocalDate reckonedFrom) {
    return subject
        + " is awaited, so the month has not started: it is reckoned from "
        + PlainWords.date(reckonedFrom)
        + ", as if it came then.";
  }

  String metSentence(LocalDate startBefore, LocalDate on) {
    String sentence = subject + " " + met + " on " + PlainWords.date(on);
    if (on.isAfter(startBefore)) {
      return sentence + ", so the month starts on that day.";
    }
    return sentence + ", so the start does not move.";
  }
}
