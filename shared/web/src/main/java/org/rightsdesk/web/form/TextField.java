package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.Parameters;

/**
 * One line of text.
 *
 * @param label the question or the name of what is asked for, such as "Full name"
 * @param called how a sentence about it begins, such as "Full name"
 * @param missing what is said when it is empty; without it the field may stay empty
 * @param most the most characters, which the page states where somebody could reach it
 * @param autocomplete what a browser may fill in, such as {@code name}
 * @param width a width class of the design system without its prefix, such as {@code 20}
 */
public record TextField(
    String name,
    String label,
    String called,
    Optional<String> hint,
    Optional<String> missing,
    int most,
    Optional<String> autocomplete,
    Optional<String> width)
    implements Field<String> {

  /** A field that must be filled in. */
  public static TextField required(String name, String label, String missing, int most) {
    return new TextField(
        name,
        label,
        label,
        Optional.empty(),
        Optional.of(missing),
        most,
        Optional.empty(),
        Optional.empty());
  }

  /** A field that may stay empty; its answer is then the empty text. */
  public static TextField optional(String name, String label, int most) {
    return new TextField(
        name,
        label,
        label,
        Optional.empty(),
        Optional.empty(),
        most,
        Optional.empty(),
        Optional.empty());
  }

  /** This field with how a sentence about it begins, where its label is a question. */
  public TextField called(String words) {
    return new TextField(name, label, words, hint, missing, most, autocomplete, width);
  }

  /** This field with the hint. */
  public TextField hint(String text) {
    return new TextField(
        name, label, called, Optional.of(text), missing, most, autocomplete, width);
  }

  /** This field with what a browser may fill in. */
  public TextField autocomplete(String what) {
    return new TextField(name, label, called, hint, missing, most, Optional.of(what), width);
  }

  /** This field as wide as so many characters (2, 3, 4, 5, 10, 20 or 30). */
  public TextField width(int characters) {
    return new TextField(
        name,
        label,
        called,
        hint,
        missing,
        most,
        autocomplete,
        Optional.of(String.valueOf(characters)));
  }

  @Override
  public Reading<String> read(Parameters typed) {
    String text = Typed.line(typed, name);
    return Typed.hidden(text)
        ? Reading.bad(name, called + " must be on one line, without hidden characters")
        : Typed.answer(text, name, called, missing, most);
  }

  @Override
  public Map<String, List<String>> type(String answer) {
    return Map.of(name, List.of(answer));
  }
}
