package org.rightsdesk.domain.exemptions;

/** What must be shown, and written down, before an exemption is used. */
public enum ExemptionTest {
  /** The five matters of paragraph 16(3) are weighed. */
  BALANCE(
      "Have they consented? If not, is it reasonable to disclose without consent? Weigh the type of"
          + " information, any duty of confidentiality, the steps taken to seek consent, whether"
          + " they are able to consent, and any express refusal."),
  /** The information is of the kind named; nothing else is weighed. */
  CLASS("Is the information of the kind this exemption names?"),
  /** Disclosure would be likely to prejudice the purpose. */
  LIKELY_TO_PREJUDICE(
      "What harm to the purpose would be likely, how would it come about, and how likely is it?"),
  /** Complying would prevent what the law requires or the proceedings need. */
  WOULD_PREVENT("What would be prevented by complying, and why?"),
  /** The exemption covers only as much as would incriminate. */
  EXTENT("Which part of the information would show an offence, and which offence?"),
  /** Disclosure would be likely to cause serious harm to somebody's health. */
  SERIOUS_HARM(
      "What serious harm to the physical or mental health of a person would be likely, and which"
          + " professional said so, when?"),
  /** A bar that holds until a professional has given an opinion. */
  PROFESSIONAL_OPINION(
      "Has the appropriate health professional given an opinion within the last six months, or does"
          + " the person already know this information?"),
  /** Disclosure would not be in the child's interest. */
  CHILDS_INTEREST("Why would disclosure not be in the best interests of the child?"),
  /** Keeping the data is necessary for the duty or task. */
  NECESSITY("Which duty or task makes it necessary to keep the data, and why?"),
  /** The organisation must show that the request is unfounded or excessive. */
  CONTROLLER_SHOWS(
      "What shows that the request is manifestly unfounded or excessive? Volume or rudeness alone do"
          + " not.");

  private final String question;

  ExemptionTest(String question) {
    this.question = question;
  }

  /** Returns the question that the officer's worksheet asks. */
  public String question() {
    return question;
  }
}
