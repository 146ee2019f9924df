package org.rightsdesk.functions.console.page;

import gg.jte.Content;
import java.util.List;
import org.rightsdesk.functions.console.templates.StaticTemplates;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.page.FormToken;

/** Small pieces that pages of the console are put together from, beside the parts of every page. */
public final class Blocks {
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private Blocks() {}

  /** One under another. */
  public static Content stack(Content... contents) {
    return TEMPLATES.stack(List.of(contents));
  }

  /** One under another. */
  public static Content stack(List<Content> contents) {
    return TEMPLATES.stack(contents);
  }

  /** One after another in a line of words. */
  public static Content inline(Content... contents) {
    return TEMPLATES.inline(List.of(contents));
  }

  /** The page's heading. */
  public static Content heading(String words) {
    return TEMPLATES.heading("", words);
  }

  /** The page's heading, below what it is about. */
  public static Content heading(String caption, String words) {
    return TEMPLATES.heading(caption, words);
  }

  /** The heading of a section, reached by its words in small letters. */
  public static Content section(String words) {
    return TEMPLATES.section(
        words, words.toLowerCase(java.util.Locale.UK).replaceAll("[^a-z0-9]+", "-"));
  }

  /** The heading of a part of a section. */
  public static Content subsection(String words) {
    return TEMPLATES.subsection(words);
  }

  /** A form that acts. */
  public static Content form(String action, FormToken token, Content... inside) {
    return TEMPLATES.form(action, token, stack(inside));
  }

  /** A form that only chooses what is shown. */
  public static Content filterForm(String action, Content... inside) {
    return TEMPLATES.filterForm(action, stack(inside));
  }

  /** A link. */
  public static Content link(String words, String address) {
    return TEMPLATES.anchor(words, address, "");
  }

  /** A link whose words need more for those who hear it alone. */
  public static Content link(String words, String address, String about) {
    return TEMPLATES.anchor(words, address, about);
  }

  /** Two halves beside each other, one under another on a narrow screen. */
  public static Content columns(Content left, Content right) {
    return TEMPLATES.columns(left, right);
  }

  /** A narrow column beside a wide one. */
  public static Content sideBySide(Content narrow, Content wide) {
    return TEMPLATES.sideBySide(narrow, wide);
  }

  /** Points. */
  public static Content bullets(List<Content> points) {
    return TEMPLATES.bullets(points);
  }

  /** Numbered points. */
  public static Content numbers(List<Content> points) {
    return TEMPLATES.numbers(points);
  }

  /** A paragraph with links in it. */
  public static Content sentence(Content... inside) {
    return TEMPLATES.sentence(TEMPLATES.inline(List.of(inside)));
  }

  /** Words as somebody wrote them, with their lines, in a region of the name. */
  public static Content written(String name, String text) {
    return TEMPLATES.written(text, name);
  }

  /** A picture, as wide as there is room. */
  public static Content picture(String address, String alternative) {
    return TEMPLATES.picture(address, alternative);
  }

  /** One of many choices, from a list that opens. */
  public static Content select(Filled form, RadiosField field, String first) {
    return TEMPLATES.select(form, field, first);
  }

  /** Fields that belong together. */
  public static Content group(String legend, Content... inside) {
    return TEMPLATES.group(legend, stack(inside));
  }

  /** The one date that matters. */
  public static Content due(String label, String date, boolean urgent) {
    return TEMPLATES.due(label, date, urgent);
  }
}
