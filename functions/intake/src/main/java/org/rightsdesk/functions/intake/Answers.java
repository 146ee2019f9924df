package org.rightsdesk.functions.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.Parameters;
import org.rightsdesk.web.form.Field;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.session.Session;

/**
 * What somebody has answered so far, as it was typed. It is kept in their session and nowhere else
 * until they send their request.
 */
record Answers(Session session) {
  private static final String DONE = "done:";
  private static final String SUBMISSION = "submission";

  /** What a session to write a request begins with: a name for it that is used once. */
  static Map<String, String> none(String submission) {
    return Map.of(SUBMISSION, submission);
  }

  /** What tells this submission from any other, however often it is sent. */
  String submission() {
    return session.value(SUBMISSION).orElseThrow();
  }

  /** The form with what was answered before. */
  Filled filled(Form form) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (Field<?> field : form.fields()) {
      for (String input : field.inputs()) {
        session
            .value(input)
            .filter(value -> !value.isEmpty())
            .ifPresent(value -> typed.put(input, List.of(value.split("\u001f", -1))));
      }
    }
    return form.typed(new Parameters(typed));
  }

  /** The answer to one field of a question that was answered. */
  <T> T answer(Field<T> field) {
    return filled(Form.of(field)).answer(field);
  }

  /** Whether the question was answered, if only by leaving it empty. */
  boolean done(String question) {
    return session.value(DONE + question).isPresent();
  }

  /** Whether the field holds this answer. */
  boolean holds(Field<String> field, String answer) {
    return session.value(field.name()).equals(Optional.of(answer));
  }

  /** These answers and those just given to the question. */
  Answers with(String question, Filled filled) {
    Map<String, String> more = new LinkedHashMap<>();
    for (Field<?> field : filled.form().fields()) {
      for (String input : field.inputs()) {
        List<String> values = new ArrayList<>(filled.typed().all(input));
        more.put(input, String.join("\u001f", values));
      }
    }
    more.put(DONE + question, "yes");
    return new Answers(session.withAll(more));
  }

  /** These answers with the question to be asked again. */
  Answers again(String question) {
    return new Answers(session.without(DONE + question));
  }

  @Override
  public String toString() {
    return "Answers[masked]";
  }
}
