package org.rightsdesk.web;

import java.util.Optional;
import org.rightsdesk.web.form.Form;

/**
 * One page or act: its method and path, who may use it, what form it takes, and what it does.
 *
 * @param form the fields that a POST may send; empty for GET
 */
public record Route(
    Method method, PathPattern path, Access access, Optional<Form> form, Handler handler) {
  /** Answers a visit that has passed the route's access rule and its form's guard. */
  @FunctionalInterface
  public interface Handler {
    /** Answers the visit. */
    Answer answer(Visit visit);
  }

  public Route {
    if (method == Method.HEAD) {
      throw new IllegalArgumentException("HEAD is answered as GET is");
    }
    if (form.isPresent() == method.safe()) {
      throw new IllegalArgumentException("a route takes a form exactly when it changes something");
    }
  }

  /** A route that shows something and changes nothing. */
  public static Route get(String path, Access access, Handler handler) {
    return new Route(Method.GET, new PathPattern(path), access, Optional.empty(), handler);
  }

  /** A route that takes a form and may change something. */
  public static Route post(String path, Access access, Form form, Handler handler) {
    return new Route(Method.POST, new PathPattern(path), access, Optional.of(form), handler);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
