package org.rightsdesk.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the expanded template.
 *
 * @param value a map, a list, a text, a number or a truth value; null where the template has
 *     nothing
 */
record Part(@Nullable Object value) {
  private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([A-Za-z0-9]+)[.}]");

  boolean present() {
    return value != null;
  }

  boolean is(Object other) {
    return other.equals(value);
  }

  /** What stands under this name; nothing where this is no object or has no such field. */
  Part at(String name) {
    return new Part(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /** What stands under these names, one below the other. */
  Part at(String first, String... further) {
    Part part = at(first);
    for (String name : further) {
      part = part.at(name);
    }
    return part;
  }

  Map<String, Part> fields() {
    Map<String, Part> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, part) -> fields.put(String.valueOf(name), new Part(part)));
    }
    return fields;
  }

  /** The parts of a list; a single part is a list of one, as in policies. */
  List<Part> items() {
    if (value instanceof List<?> list) {
      List<Part> items = new ArrayList<>();
      list.forEach(item -> items.add(new Part(item)));
      return items;
    }
    return present() ? List.of(this) : List.of();
  }

  /** A text as it is, a function's argument as the template writes it, or nothing. */
  String text() {
    return switch (value) {
      case Map<?, ?> map when map.size() == 1 -> {
        Object argument = map.values().iterator().next();
        yield argument instanceof List<?> list
            ? String.join(".", list.stream().map(String::valueOf).toList())
            : String.valueOf(argument);
      }
      case null -> "";
      default -> String.valueOf(value);
    };
  }

  List<String> texts() {
    return items().stream().map(Part::text).toList();
  }

  long number() {
    return value instanceof Number number ? number.longValue() : Long.MIN_VALUE;
  }

  /** The resource that this refers to; empty where it refers to none. */
  String target() {
    if (at("Ref").present()) {
      return at("Ref").text();
    }
    if (at("Fn::GetAtt").present()) {
      return at("Fn::GetAtt").texts().getFirst();
    }
    Matcher matcher = SUBSTITUTED.matcher(at("Fn::Sub").text());
    return matcher.find() ? matcher.group(1) : "";
  }
}
