package org.rightsdesk.web.page;

import gg.jte.Content;
import java.util.List;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.CodeField;
import org.rightsdesk.web.form.DateField;
import org.rightsdesk.web.form.EmailField;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.form.PostcodeField;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.page.Surroundings.NavigationLink;
import org.rightsdesk.web.templates.StaticTemplates;

/**
 * The parts that pages are made of. A template imports them statically and writes, for example,
 * {@code ${question(form, NAME)}}.
 */
public final class Parts {
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private Parts() {}

  /** A field under its label. */
  public static Content field(Filled form, Field<?> field) {
    return put(form, field, false);
  }

  /** A field whose label is the page's heading: for pages that ask one question. */
  public static Content question(Filled form, Field<?> field) {
    return put(form, field, true);
  }

  private static Content put(Filled form, Field<?> field, boolean heading) {
    return switch (field) {
      case TextField text -> TEMPLATES.partTextInput(form, text, heading);
      case TextArea text -> TEMPLATES.partTextArea(form, text, heading);
      case EmailField email -> TEMPLATES.partEmailInput(form, email, heading);
      case PostcodeField postcode -> TEMPLATES.partPostcodeInput(form, postcode);
      case DateField date -> TEMPLATES.partDateInput(form, date, heading);
      case RadiosField radios -> TEMPLATES.partRadios(form, radios, heading);
      case CheckboxesField boxes -> TEMPLATES.partCheckboxes(form, boxes, heading);
      case CodeField code -> TEMPLATES.partCodeInput(form, code, heading);
      case HiddenField hidden -> TEMPLATES.partHidden(hidden.name(), form.raw(hidden.name()));
    };
  }

  /** A button that sends the form. Its words name the act. */
  public static Content button(String words) {
    return TEMPLATES.partButton(words);
  }

  /** A button for the lesser of two acts. */
  public static Content secondaryButton(String words) {
    return TEMPLATES.partSecondaryButton(words);
  }

  /** A button for an act that cannot be taken back. */
  public static Content warningButton(String words) {
    return TEMPLATES.partWarningButton(words);
  }

  /** One of several buttons of a form, told apart by the value it sends. */
  public static Content button(HiddenField field, String value, String words) {
    return TEMPLATES.partNamedButton(field.name(), value, words, "");
  }

  /** The lesser of several buttons of a form. */
  public static Content secondaryButton(HiddenField field, String value, String words) {
    return TEMPLATES.partNamedButton(field.name(), value, words, "govuk-button--secondary");
  }

  /** A link that looks like a button, for going on where nothing is changed. */
  public static Content buttonLink(String words, String address) {
    return TEMPLATES.partButtonLink(new Link(words, address));
  }

  /** Questions and answers, or names and values. */
  public static Content summaryList(List<SummaryRow> rows) {
    return TEMPLATES.partSummaryList(rows);
  }

  /** Something to know before the page is read. */
  public static Content notification(String title, Content body) {
    return TEMPLATES.partNotification(title, body, false);
  }

  /** Something that has just been done. */
  public static Content success(String title, Content body) {
    return TEMPLATES.partNotification(title, body, true);
  }

  /** Words that only some need, behind a summary. */
  public static Content details(String summary, Content body) {
    return TEMPLATES.partDetails(summary, body, false);
  }

  /** The same, shown at once where something in it is to be put right. */
  public static Content details(String summary, Content body, boolean open) {
    return TEMPLATES.partDetails(summary, body, open);
  }

  /** A table, which scrolls by itself on a narrow screen. */
  public static Content table(Table table) {
    return TEMPLATES.partTable(table);
  }

  /** A status. */
  public static Content tag(Tag tag) {
    return TEMPLATES.partTag(tag);
  }

  /** Words set apart. */
  public static Content inset(Content body) {
    return TEMPLATES.partInset(body);
  }

  /** A warning. */
  public static Content warning(String words) {
    return TEMPLATES.partWarning(words);
  }

  /**
   * Tasks with how they stand.
   *
   * @param name tells several lists of one page apart
   */
  public static Content taskList(String name, List<TaskItem> items) {
    return TEMPLATES.partTaskList(items, name);
  }

  /** What happened, in the order given. */
  public static Content timeline(List<TimelineEntry> entries) {
    return TEMPLATES.partTimeline(entries);
  }

  /** The way through a long list; nothing where it has one page. */
  public static Content pagination(Pagination pages) {
    return TEMPLATES.partPagination(pages);
  }

  /** Links between the pages about one thing. */
  public static Content subNavigation(String name, List<NavigationLink> links) {
    return TEMPLATES.partSubNavigation(name, links);
  }

  /** The panel at the head of a confirmation, with the page's heading in it. */
  public static Content panel(String title, Content body) {
    return TEMPLATES.partPanel(title, body);
  }

  /** A file to be sent. */
  public static Content fileUpload(FileInput file) {
    return TEMPLATES.partFileUpload(file);
  }

  /** A paragraph. */
  public static Content paragraph(String words) {
    return TEMPLATES.partParagraph(words);
  }

  /** Plain words, escaped where they are put. */
  public static Content text(String words) {
    return TEMPLATES.partLines(List.of(words));
  }

  /** Lines of words, one under another. */
  public static Content lines(List<String> lines) {
    return TEMPLATES.partLines(lines);
  }

  /** A heading and paragraphs: a page that only says something. */
  public static Content message(String title, String... paragraphs) {
    return TEMPLATES.message(title, List.of(paragraphs));
  }
}
