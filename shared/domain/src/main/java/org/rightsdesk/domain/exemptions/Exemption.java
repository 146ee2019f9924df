package org.rightsdesk.domain.exemptions;

import java.util.Optional;
import org.rightsdesk.domain.rights.Right;

/**
 * The register of exemptions (law.md 4).
 *
 * <p>Each row has the rights it can limit, and is refused for any other: legal privilege, for
 * example, cannot refuse an erasure. The reason is a whole sentence for a letter to the person who
 * asked.
 */
public enum Exemption {
  TP(
      "Another person's information",
      "DPA 2018 Sch 2 para 16",
      ExemptionTest.BALANCE,
      Reach.L3,
      Use.CHOICE,
      "It would tell you something about another person, who has not agreed to it, and we decided"
          + " that it would not be reasonable to share it without their agreement."),
  TP_W(
      "Worker in health, social care or education",
      "DPA 2018 Sch 2 para 17",
      ExemptionTest.CLASS,
      Reach.L3,
      Use.FOR_DISCLOSURE,
      "It names a worker in health, social care or education who was doing their job, and it is"
          + " reasonable to share it with you."),
  CRIME(
      "Crime",
      "DPA 2018 Sch 2 para 2(1)(a)-(b)",
      ExemptionTest.LIKELY_TO_PREJUDICE,
      Reach.L1,
      Use.CHOICE,
      "Acting on your request for it would be likely to get in the way of preventing or finding out"
          + " about crime, or of catching or prosecuting offenders."),
  TAX(
      "Tax",
      "DPA 2018 Sch 2 para 2(1)(c)",
      ExemptionTest.LIKELY_TO_PREJUDICE,
      Reach.L1,
      Use.CHOICE,
      "Acting on your request for it would be likely to get in the way of assessing or collecting a"
          + " tax or duty."),
  LEGAL(
      "Required by law or for legal proceedings",
      "DPA 2018 Sch 2 para 5",
      ExemptionTest.WOULD_PREVENT,
      Reach.L1,
      Use.CHOICE,
      "Acting on your request for it would stop us doing what the law or a court requires, or would"
          + " stop it being used for legal proceedings or legal advice."),
  PROTECT(
      "Protecting the public",
      "DPA 2018 Sch 2 para 7",
      ExemptionTest.LIKELY_TO_PREJUDICE,
      Reach.L2,
      Use.CHOICE,
      "Acting on your request for it would be likely to get in the way of work that protects the"
          + " public."),
  REG(
      "Regulators and ombudsmen",
      "DPA 2018 Sch 2 paras 10-12",
      ExemptionTest.LIKELY_TO_PREJUDICE,
      Reach.L2,
      Use.CHOICE,
      "Acting on your request for it would be likely to get in the way of the work of a regulator or"
          + " an ombudsman."),
  LPP(
      "Legal advice in confidence",
      "DPA 2018 Sch 2 para 19",
      ExemptionTest.CLASS,
      Reach.L4,
      Use.CHOICE,
      "It is legal advice, or part of preparing for legal proceedings, which the law lets us keep"
          + " confidential."),
  SELF(
      "Self-incrimination",
      "DPA 2018 Sch 2 para 20",
      ExemptionTest.EXTENT,
      Reach.L4,
      Use.CHOICE,
      "Sharing it would show that an offence may have been committed, and the law does not make"
          + " anyone give evidence against themselves in this way."),
  FORECAST(
      "Management plans",
      "DPA 2018 Sch 2 para 22",
      ExemptionTest.LIKELY_TO_PREJUDICE,
      Reach.L4,
      Use.CHOICE,
      "It is part of our planning or forecasting, and sharing it would be likely to harm that work."),
  NEG(
      "Negotiations with you",
      "DPA 2018 Sch 2 para 23",
      ExemptionTest.LIKELY_TO_PREJUDICE,
      Reach.L4,
      Use.CHOICE,
      "It records what we intend in negotiations with you, and sharing it would be likely to harm"
          + " those negotiations."),
  REF(
      "Confidential references",
      "DPA 2018 Sch 2 para 24",
      ExemptionTest.CLASS,
      Reach.L4,
      Use.CHOICE,
      "It is a reference that was given in confidence."),
  HEALTH_SH(
      "Health: serious harm",
      "DPA 2018 Sch 3 para 5",
      ExemptionTest.SERIOUS_HARM,
      Reach.L3,
      Use.CHOICE,
      "It is about health, and a health professional's opinion is that sharing it would be likely to"
          + " cause serious harm to somebody's health."),
  HEALTH_BAR(
      "Health: a professional's opinion is needed",
      "DPA 2018 Sch 3 para 6",
      ExemptionTest.PROFESSIONAL_OPINION,
      Reach.L3,
      Use.GATE,
      "It is about health, and the law does not let us share it without the opinion of a health"
          + " professional, which we do not have."),
  HEALTH_PAR(
      "Health: asked for by a parent or deputy",
      "DPA 2018 Sch 3 para 4",
      ExemptionTest.CLASS,
      Reach.LS3,
      Use.CHOICE,
      "It is about the health of the person you act for, who gave it expecting that it would not be"
          + " shared with you."),
  SW_SH(
      "Social work: serious harm",
      "DPA 2018 Sch 3 para 11",
      ExemptionTest.SERIOUS_HARM,
      Reach.L3,
      Use.CHOICE,
      "It is a social work record, and sharing it would be likely to cause serious harm to somebody's"
          + " health."),
  EDU_SH(
      "Education: serious harm",
      "DPA 2018 Sch 3 para 19",
      ExemptionTest.SERIOUS_HARM,
      Reach.L3,
      Use.CHOICE,
      "It is an education record, and sharing it would be likely to cause serious harm to somebody's"
          + " health."),
  CHILD_AB(
      "Child abuse data asked for by a parent or deputy",
      "DPA 2018 Sch 3 para 21",
      ExemptionTest.CHILDS_INTEREST,
      Reach.L3,
      Use.CHOICE,
      "It concerns the protection of a child, and sharing it would not be in the best interests of"
          + " that child."),
  STAT_BAR(
      "Barred by another law",
      "DPA 2018 Sch 4",
      ExemptionTest.CLASS,
      Reach.L3,
      Use.CHOICE,
      "Another law does not let us share it."),
  ERASE_LEG(
      "Legal duty or public task",
      "UK GDPR Art 17(3)(b)",
      ExemptionTest.NECESSITY,
      Reach.ERASURE_ONLY,
      Use.CHOICE,
      "We need to keep it to meet a legal duty or to carry out a task in the public interest."),
  MUE(
      "Manifestly unfounded or excessive",
      "UK GDPR Art 12(5)",
      ExemptionTest.CONTROLLER_SHOWS,
      Reach.ALL,
      Use.CHOICE,
      "We decided that the request is plainly unfounded or excessive. We explain why in this letter.");

  /** How a row of the register bears on the information. */
  public enum Use {
    /** It may be used to withhold, by a person's decision. */
    CHOICE,
    /** It withholds by itself until its test is met. */
    GATE,
    /** It supports disclosure and never withholds. */
    FOR_DISCLOSURE
  }

  private final String title;
  private final String citation;
  private final ExemptionTest test;
  private final Reach reach;
  private final Use use;
  private final String reason;

  Exemption(
      String title, String citation, ExemptionTest test, Reach reach, Use use, String reason) {
    this.title = title;
    this.citation = citation;
    this.test = test;
    this.reach = reach;
    this.use = use;
    this.reason = reason;
  }

  /** Returns the code that panels, worksheets and stored data carry, such as {@code TP-W}. */
  public String code() {
    return name().replace('_', '-');
  }

  /** Returns the short name shown to officers and in letters. */
  public String title() {
    return title;
  }

  /** Returns the section of the law, as cited in a letter. */
  public String citation() {
    return citation;
  }

  /** Returns what must be shown before it is used. */
  public ExemptionTest test() {
    return test;
  }

  /** Returns the rights it can limit. */
  public Reach reach() {
    return reach;
  }

  /** Returns how it bears on the information. */
  public Use use() {
    return use;
  }

  /** Returns the sentence that tells the person who asked why something was withheld. */
  public String reason() {
    return reason;
  }

  /** Returns whether the register lets this exemption be used at all for the right. */
  public boolean mayBeUsedFor(Right right) {
    return reach.rights().contains(right);
  }

  /** Returns whether it may be the reason for withholding or refusing under the right. */
  public boolean mayWithholdUnder(Right right) {
    return use != Use.FOR_DISCLOSURE && mayBeUsedFor(right);
  }

  /** Returns the row with this code, or nothing when the register has none. */
  public static Optional<Exemption> ofCode(String code) {
    for (Exemption exemption : values()) {
      if (exemption.code().equals(code)) {
        return Optional.of(exemption);
      }
    }
    return Optional.empty();
  }
}
