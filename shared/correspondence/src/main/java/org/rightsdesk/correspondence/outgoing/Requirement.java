package org.rightsdesk.correspondence.outgoing;

/** Something that the law or the policy wants a response letter to say (law.md 5). */
public enum Requirement {
  SUMMARY("A summary of the request", "P 7.2.6"),
  CONFIRMATION("Whether personal data is held and used", "UK GDPR Art 15(1)"),
  DECISION("The decision", "P 7.2.6"),
  REASONS("Reasons, with the sections of the law", "P 7.2.6; UK GDPR Art 12(4)"),
  INFORMATION("The information itself, or why there is none", "P 7.2.6; UK GDPR Art 15(3)"),
  PURPOSES("Why personal data is used", "UK GDPR Art 15(1)(a)"),
  CATEGORIES("The kinds of personal data", "UK GDPR Art 15(1)(b)"),
  RECIPIENTS("Who it is shared with", "UK GDPR Art 15(1)(c)"),
  RETENTION("How long it is kept", "UK GDPR Art 15(1)(d)"),
  RIGHTS(
      "The rights to have it corrected, deleted or limited, and to object", "UK GDPR Art 15(1)(e)"),
  COMPLAINT_TO_US(
      "How to complain to the organisation", "UK GDPR Arts 12(4) and 15(1)(ea); DPA 2018 s.164A"),
  COMMISSIONER("How to complain to the Commissioner", "UK GDPR Arts 12(4) and 15(1)(f)"),
  SOURCES("Where the data came from", "UK GDPR Art 15(1)(g)"),
  AUTOMATED_DECISIONS("Decisions made by computer alone", "UK GDPR Art 15(1)(h)"),
  TRANSFERS("Whether it leaves the United Kingdom", "UK GDPR Art 15(2)"),
  REVIEW("How to ask for a review", "P 7.2.6, 13"),
  COURT("The way to the court", "UK GDPR Art 12(4); DPA 2018 s.167"),
  SUPPLEMENTARY("How personal data is used: supplementary information", "P 7.2.6"),
  SIGNATURE("Who answers", "P 5.3.1");

  private final String words;
  private final String clause;

  Requirement(String words, String clause) {
    this.words = words;
    this.clause = clause;
  }

  /** Returns what is required, as shown in the completeness list. */
  public String words() {
    return words;
  }

  /** Returns where it is required. */
  public String clause() {
    return clause;
  }
}
