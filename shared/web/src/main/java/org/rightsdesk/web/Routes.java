package org.rightsdesk.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All routes of a site. What none of them names does not exist.
 *
 * @param routes in the order in which they are tried; plain paths are tried before patterns
 */
public record Routes(List<Route> routes) {
  public Routes {
    List<Route> ordered = new ArrayList<>(routes.stream().filter(r -> r.path().plain()).toList());
    ordered.addAll(routes.stream().filter(r -> !r.path().plain()).toList());
    routes = List.copyOf(ordered);
    Set<String> seen = new HashSet<>();
    for (Route route : routes) {
      if (!seen.add(route.toString())) {
        throw new IllegalArgumentException("two routes answer " + route);
      }
    }
  }

  /** The routes given. */
  public static Routes of(Route... routes) {
    return new Routes(List.of(routes));
  }

  /** These and the others. */
  public Routes and(List<Route> others) {
    List<Route> all = new ArrayList<>(routes);
    all.addAll(others);
    return new Routes(all);
  }

  /** What a path leads to. */
  sealed interface Found {
    /** A route, with the values of its named segments. */
    record Hit(Route route, Map<String, String> segments) implements Found {}

    /** The path exists, but not for this method. */
    record OtherMethod(Set<Method> allowed) implements Found {}

    /** The path does not exist. */
    record Nothing() implements Found {}
  }

  Found find(Method method, String path) {
    Method wanted = method;
    if (method == Method.HEAD) {
      wanted = Method.GET;
    }
    Set<Method> others = new HashSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> segments = route.path().match(path);
      if (segments.isPresent()) {
        if (route.method() == wanted) {
          return new Found.Hit(route, segments.get());
        }
        others.add(route.method());
      }
    }
    if (others.isEmpty()) {
      return new Found.Nothing();
    }
    return new Found.OtherMethod(others);
  }
}
