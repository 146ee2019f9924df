package org.rightsdesk.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.web.Parameters;

/**
 * Several lines of text.
 *
 * @param called how a sentence about it begins, such as "Your story"
 * @param missing what is said when it is empty; without it the field may stay empty
 * @param most the most characters, which the page always states
 * @param rows how many lines are shown
 */
public record TextArea(
    String name,
    String label,
    String called,
    Optional<String> hint,
    Optional<String> missing,
    int most,
    int rows)
    implements Field<String> {

  /** A field that must be filled in. */
  public static TextArea required(String name, String label, String missing, int most) {
    return new TextArea(name, label, label, Optional.empty(), Optional.of(missing), most, 5);
  }

  /** A field that may stay empty; its answer is then the empty text. */
  public static TextArea optional(String name, String label, int most) {
    return new TextArea(name, label, label, Optional.empty(), Optional.empty(), most, 5);
  }

  /** This field with how a sentence about it begins, where its label is a question. */
  public TextArea called(String words) {
    return new TextArea(name, label, words, hint, missing, most, rows);
  }

  /** This field with the hint. */
  public TextArea hint(String text) {
    return new TextArea(name, label, called, Optional.of(text), missing, most, rows);
  }

  /** This field with so many lines shown. */
  public TextArea rows(int shown) {
    return new TextArea(name, label, called, hint, missing, most, shown);
  }

  @Override
  public Reading<String> read(Parameters typed) {
    String text = Typed.lines(typed, name);
    return Typed.hiddenBesideLines(text)
        ? Reading.bad(name, called + " must not contain hidden characters")
        : Typed.answer(text, name, called, missing, most);
  }

  @Override
  public Map<String, List<String>> type(String answer) {
    return Map.of(name, List.of(answer));
  }
}
