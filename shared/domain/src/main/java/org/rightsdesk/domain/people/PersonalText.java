package org.rightsdesk.domain.people;

/** Words that may hold personal data. It prints masked. */
public record PersonalText(String value) {
  @Override
  public String toString() {
    return "PersonalText[masked]";
  }
}
