package org.rightsdesk.domain.casework;

import java.util.regex.Pattern;

/** The id under which a member of staff signs in; never a name or an address. */
public record StaffId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public StaffId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a staff id holds other than letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
