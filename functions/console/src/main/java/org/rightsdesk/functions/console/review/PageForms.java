package org.rightsdesk.functions.console.review;

import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextField;

/** What can be sent from the page on which one page of a record is reviewed. */
final class PageForms {
  static final HiddenField ACT = new HiddenField("act", 20);
  static final HiddenField WHOLE = new HiddenField("outcome", 20);
  static final HiddenField MARK = new HiddenField("mark", 16);
  static final HiddenField PANEL = new HiddenField("panel", 4);
  static final HiddenField PANELS = new HiddenField("panels", 20_000);
  static final HiddenField FIRST = new HiddenField("first", 6);
  static final HiddenField LAST = new HiddenField("last", 6);
  static final TextField FROM =
      TextField.required("from", "From word", "Enter the number of the first word", 6).width(5);
  static final TextField TO =
      TextField.required("to", "To word", "Enter the number of the last word", 6).width(5);
  static final RadiosField REASON = Reasons.field("reason", "Reason");
  static final TextField LEFT = percent("left", "From the left");
  static final TextField TOP = percent("top", "From the top");
  static final TextField WIDE = percent("wide", "Width");
  static final TextField HIGH = percent("high", "Height");
  static final RadiosField BOX_REASON = Reasons.field("box-reason", "Reason for the box");
  static final RadiosField PAGE_REASON = Reasons.field("page-reason", "Reason for the whole page");
  static final Form HIDING = Form.of(ACT, MARK, FROM, TO, REASON);
  static final Form BOXING = Form.of(ACT, MARK, LEFT, TOP, WIDE, HIGH, BOX_REASON);
  static final Form WITHHOLDING = Form.of(ACT, MARK, PAGE_REASON);
  static final Form PLAIN = Form.of(ACT, MARK);
  static final Form REMOVING = Form.of(ACT, MARK, PANEL);
  static final Form SUGGESTED = Form.of(ACT, MARK, FIRST, LAST);
  static final Form SCRIPTED = Form.of(ACT, MARK, PANELS);
  static final Form ALL =
      Form.of(
          ACT,
          MARK,
          PANEL,
          PANELS,
          FIRST,
          LAST,
          FROM,
          TO,
          REASON,
          LEFT,
          TOP,
          WIDE,
          HIGH,
          BOX_REASON,
          PAGE_REASON);

  private PageForms() {}

  private static TextField percent(String name, String label) {
    return TextField.required(
            name, label + ", in percent of the page", "Enter " + label + " in percent", 6)
        .width(4);
  }
}
