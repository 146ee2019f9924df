package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.web.Parameters;

/**
 * An email address.
 *
 * @param called how a sentence about it begins, such as "Email address"
 * @param missing what is said when it is empty, such as "Enter your email address"
 */
public record EmailField(
    String name, String label, String called, Optional<String> hint, String missing)
    implements Field<EmailAddress> {

  /** A field that must be filled in. */
  public static EmailField required(String name, String label, String missing) {
    return new EmailField(name, label, label, Optional.empty(), missing);
  }

  /** This field with how a sentence about it begins, where its label is a question. */
  public EmailField called(String words) {
    return new EmailField(name, label, words, hint, missing);
  }

  /** This field with the hint. */
  public EmailField hint(String text) {
    return new EmailField(name, label, called, Optional.of(text), missing);
  }

  @Override
  public Reading<EmailAddress> read(Parameters typed) {
    String text = Typed.line(typed, name);
    if (text.isEmpty()) {
      return Reading.bad(name, missing);
    }
    if (text.length() > EmailAddress.MAX_LENGTH) {
      return Reading.bad(
          name, called + " must be " + EmailAddress.MAX_LENGTH + " characters or fewer");
    }
    try {
      return new Reading.Good<>(new EmailAddress(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Reading.bad(
          name, "Enter an email address in the correct format, like name@example.com");
    }
  }

  @Override
  public Map<String, List<String>> type(EmailAddress answer) {
    return Map.of(name, List.of(answer.value()));
  }
}
