package org.rightsdesk.domain.people;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One email address without a display name, safe to stand in a mail header.
 *
 * <p>The domain is lower-cased; the part before the at sign is kept as typed. It prints masked.
 */
public record EmailAddress(String value) {
  /** The most characters an address may have (RFC 5321). */
  public static final int MAX_LENGTH = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

  public EmailAddress {
    value = value.strip();
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("an email address is not in the form name@example.org");
    }
    int at = value.lastIndexOf('@');
    value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
  }

  /** The part after the at sign, in lower case. */
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "EmailAddress[masked]";
  }
}
