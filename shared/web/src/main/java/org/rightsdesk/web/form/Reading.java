package org.rightsdesk.web.form;

/** What a field made of that was typed. */
public sealed interface Reading<T> {
  /** The answer. */
  record Good<T>(T value) implements Reading<T> {}

  /** What is wrong with it. */
  record Bad<T>(Problem problem) implements Reading<T> {}

  /** A problem at the input. */
  static <T> Reading<T> bad(String input, String words) {
    return new Bad<>(new Problem(input, words));
  }
}
