package org.rightsdesk.functions.intake;

import org.rightsdesk.web.Brand;
import org.rightsdesk.web.form.CodeField;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.Problem;

/** What is said of a code that did not let somebody in. */
final class CodeWords {
  private CodeWords() {}

  static Filled wrong(Form form, CodeField field, int left) {
    String tries =
        switch (left) {
          case 0 -> "You have no tries left today.";
          case 1 -> "You have 1 try left.";
          default -> "You have " + left + " tries left.";
        };
    return form.blank()
        .with(
            new Problem(
                field.name(),
                "The code is wrong or has run out. Check the newest message from us. " + tries));
  }

  static Filled locked(Form form, CodeField field, Brand brand) {
    return form.blank()
        .with(
            new Problem(
                field.name(),
                "Too many wrong codes. Ask for a new code tomorrow, or call us on "
                    + brand.telephone()));
  }
}
