package org.rightsdesk.documents.suggestion;

/** Why words are suggested, in a sentence for the officer; the surest reason first. */
public enum SuggestionReason {
  HIDDEN_BEFORE("The same words are hidden elsewhere in this case."),
  HOUSEHOLD("Somebody on record at the same address."),
  MAIL_PARTICIPANT("Somebody who wrote or received a mail."),
  AT_WORK(
      "Somebody at the organisation, it seems, doing their job. Such names are usually given:"
          + " hide it only for a reason."),
  TITLE("A name after a title."),
  CUE("A name after a word for somebody near to them or sent to them."),
  SIGNATURE("A name below a letter or mail."),
  LABEL("A name in a field for one."),
  GIVEN_NAME("A name, by its first part."),
  CAPITALS("Words with capitals that may be a name."),
  PART_OF_NAME("Part of a name that this record has in full."),
  ADDRESS("An address that is not theirs."),
  POSTCODE("A postcode that is not theirs."),
  EMAIL("An email address that is not theirs."),
  TELEPHONE("A telephone number that is not theirs as far as the case says."),
  BORN("A date of birth that is not theirs."),
  NATIONAL_INSURANCE("A national insurance number. The case does not say whose."),
  NHS_NUMBER("An NHS number, its check digit right. The case does not say whose."),
  ACCOUNT("A bank account or sort code. The case does not say whose."),
  VEHICLE("The mark of a vehicle. The case does not say whose."),
  SOMEBODY_NEAR("Words for somebody near to them: read what is said of that person.");

  private final String sentence;

  SuggestionReason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason as the officer reads it. */
  public String sentence() {
    return sentence;
  }
}
