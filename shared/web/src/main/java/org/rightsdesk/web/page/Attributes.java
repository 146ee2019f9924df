package org.rightsdesk.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.Filled;

/** Attributes of a field's elements, for the templates. */
public final class Attributes {
  private Attributes() {}

  /** The classes of the group around a field. */
  public static String group(Filled form, Field<?> field) {
    if (form.problem(field).isPresent()) {
      return "govuk-form-group govuk-form-group--error";
    }
    return "govuk-form-group";
  }

  /** The classes of a text input of the usual width. */
  public static String input(Filled form, Field<?> field) {
    return input(form, field, Optional.empty());
  }

  /** The classes of a text input as wide as so many characters. */
  public static String input(Filled form, Field<?> field, Optional<String> width) {
    List<String> classes = new ArrayList<>(List.of("govuk-input"));
    width.ifPresent(characters -> classes.add("govuk-input--width-" + characters));
    if (form.problem(field).isPresent()) {
      classes.add("govuk-input--error");
    }
    return String.join(" ", classes);
  }

  /** The ids of the hint and the error; null, which leaves the attribute out, without either. */
  public static @Nullable String describedBy(Filled form, Field<?> field, Optional<String> hint) {
    List<String> ids = new ArrayList<>();
    if (hint.isPresent()) {
      ids.add(field.name() + "-hint");
    }
    if (form.problem(field).isPresent()) {
      ids.add(field.name() + "-error");
    }
    if (ids.isEmpty()) {
      return null;
    }
    return String.join(" ", ids);
  }

  /** The ids of the hint, the error and one more. */
  public static String describedBy(
      Filled form, Field<?> field, Optional<String> hint, String more) {
    String others = describedBy(form, field, hint);
    if (others == null) {
      return more;
    }
    return others + " " + more;
  }

  /** The id of a choice: the first has the field's own, so that the error summary leads to it. */
  public static String choiceId(Field<?> field, int index) {
    if (index == 0) {
      return field.name();
    }
    return field.name() + "-" + (index + 1);
  }
}
