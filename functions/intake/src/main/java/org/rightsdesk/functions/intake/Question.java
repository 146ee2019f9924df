package org.rightsdesk.functions.intake;

import gg.jte.Content;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;

/**
 * One page of the form.
 *
 * @param name the end of its path
 * @param title as its heading says it
 * @param fields what may be sent, whatever was answered before
 * @param form its fields as they are put to this person
 * @param asked whether it is asked at all, given the answers before it
 * @param body the page's fields
 */
record Question(
    String name,
    String title,
    Form fields,
    Function<Answers, Form> form,
    Predicate<Answers> asked,
    BiFunction<Answers, Filled, Content> body) {
  String path() {
    return "/request/" + name;
  }
}
