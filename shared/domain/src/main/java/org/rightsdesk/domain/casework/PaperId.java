package org.rightsdesk.domain.casework;

import java.util.regex.Pattern;

/**
 * The id of one paper of a case: a document, a letter, or words someone wrote.
 *
 * <p>The history names papers by id only; what they say is kept apart, where it can be deleted.
 */
public record PaperId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public PaperId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a paper id holds other than lower-case letters and digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
