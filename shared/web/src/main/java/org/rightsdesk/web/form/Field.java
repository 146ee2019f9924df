package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import org.rightsdesk.web.Parameters;

/**
 * One question of a form: how it is put, what it accepts, and what is said when it does not.
 *
 * @param <T> the type of its answer
 */
public sealed interface Field<T>
    permits TextField,
        TextArea,
        EmailField,
        PostcodeField,
        DateField,
        RadiosField,
        CheckboxesField,
        CodeField,
        HiddenField {
  /** The field's name, and the id of its first input. */
  String name();

  /** The names of all the inputs that the field reads. */
  default List<String> inputs() {
    return List.of(name());
  }

  /** Reads what was typed. */
  Reading<T> read(Parameters typed);

  /** What would have to be typed for the answer; for prefilling. */
  Map<String, List<String>> type(T answer);
}
