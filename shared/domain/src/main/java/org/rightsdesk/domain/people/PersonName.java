package org.rightsdesk.domain.people;

/**
 * A person's full name, in one field, as they write it.
 *
 * <p>Kept as typed but for surrounding and repeated spaces. It prints masked: use {@link #value}
 * only where the name is meant to be seen.
 */
public record PersonName(String value) {
  /** The most characters a name may have, said on the page that asks for it. */
  public static final int MAX_LENGTH = 200;

  public PersonName {
    value = value.strip().replaceAll("\\s+", " ");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a name is empty");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a name is longer than " + MAX_LENGTH + " characters");
    }
  }

  @Override
  public String toString() {
    return "PersonName[masked]";
  }
}
