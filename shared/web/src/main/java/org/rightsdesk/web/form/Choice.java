package org.rightsdesk.web.form;

import java.util.Optional;

/** One thing to choose: what is sent, what is read, and a hint where it needs one. */
public record Choice(String value, String label, Optional<String> hint) {
  /** A choice without a hint. */
  public static Choice of(String value, String label) {
    return new Choice(value, label, Optional.empty());
  }

  /** A choice with a hint. */
  public static Choice of(String value, String label, String hint) {
    return new Choice(value, label, Optional.of(hint));
  }
}
