package org.rightsdesk.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.rightsdesk.web.form.Form;

/** The hidden field that proves a form was shown in a session. Put it first in every form. */
public final class FormToken implements Content {
  private final String value;

  private FormToken(String value) {
    this.value = value;
  }

  /** The token of a session. */
  public static FormToken of(String hexadecimal) {
    if (!hexadecimal.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a form token is 64 hexadecimal digits");
    }
    return new FormToken(hexadecimal);
  }

  /** Nothing: where no session is held, none is proved. */
  public static FormToken none() {
    return new FormToken("");
  }

  /** The value, for a page whose script sends it in a header; empty where there is no session. */
  public String value() {
    return value;
  }

  @Override
  public boolean isEmptyContent() {
    return value.isEmpty();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    if (!value.isEmpty()) {
      output.writeContent(
          "<input type=\"hidden\" name=\"" + Form.TOKEN + "\" value=\"" + value + "\">");
    }
  }

  @Override
  public String toString() {
    return "FormToken[masked]";
  }
}
