package org.rightsdesk.web;

/** Is told of what went wrong, in words that hold nothing personal. */
@FunctionalInterface
public interface Failures {
  /**
   * A handler failed.
   *
   * @param route the route's method and pattern, never the path that was asked for
   * @param number shown to the person, so that the log can be found
   */
  void failed(String route, String number, RuntimeException cause);
}
