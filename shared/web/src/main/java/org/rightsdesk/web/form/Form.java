package org.rightsdesk.web.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.Refusal;

/** The fields of one page. What a form does not declare is refused (A10). */
public record Form(List<Field<?>> fields) {
  /** The name of the hidden field that proves where the form was shown. */
  public static final String TOKEN = "form-token";

  public Form {
    fields = List.copyOf(fields);
    Set<String> seen = new HashSet<>();
    for (Field<?> field : fields) {
      for (String input : field.inputs()) {
        if (!seen.add(input)) {
          throw new IllegalArgumentException("two inputs are called " + input);
        }
      }
    }
  }

  /** A form of the fields, in the order of the page. */
  public static Form of(Field<?>... fields) {
    return new Form(List.of(fields));
  }

  /** A form that asks for nothing: a button. */
  public static Form empty() {
    return new Form(List.of());
  }

  /**
   * Refuses names that the form does not declare, and a second value where one is expected.
   *
   * @throws Refusal naming the rule, never what was sent
   */
  public void guard(Parameters sent) {
    Set<String> several = new HashSet<>();
    Set<String> known = new HashSet<>(Set.of(TOKEN));
    for (Field<?> field : fields) {
      known.addAll(field.inputs());
      if (field instanceof CheckboxesField) {
        several.add(field.name());
      }
    }
    sent.values()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw Refusal.malformed("field that the form does not declare");
              }
              if (values.size() > 1 && !several.contains(name)) {
                throw Refusal.malformed("field sent twice");
              }
            });
  }

  /** The form as it is first shown: nothing typed, nothing wrong. */
  public Filled blank() {
    return new Filled(this, Parameters.none(), List.of());
  }

  /** The form with these answers already typed, and nothing said about them. */
  public Filled typed(Parameters typed) {
    return new Filled(this, typed, List.of());
  }

  /** The form with one answer already typed. */
  public <T> Filled prefilled(Field<T> field, T answer) {
    return blank().typing(field, answer);
  }

  /** The form as it was sent, with all that is wrong with it. */
  public Filled read(Parameters sent) {
    List<Problem> problems =
        fields.stream()
            .map(field -> field.read(sent))
            .<Problem>mapMulti(
                (reading, next) -> {
                  if (reading instanceof Reading.Bad<?>(Problem problem)) {
                    next.accept(problem);
                  }
                })
            .toList();
    Map<String, List<String>> typed = new HashMap<>(sent.values());
    typed.remove(TOKEN);
    return new Filled(this, new Parameters(typed), problems);
  }
}
