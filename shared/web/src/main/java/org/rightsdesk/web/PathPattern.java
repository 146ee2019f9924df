package org.rightsdesk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of plain segments and named ones in braces, such as {@code /cases/{reference}}. */
public record PathPattern(String pattern) {
  private static final int MAX_SEGMENT = 200;

  public PathPattern {
    if (!pattern.startsWith("/") || (pattern.length() > 1 && pattern.endsWith("/"))) {
      throw new IllegalArgumentException("a pattern starts with a slash and does not end with one");
    }
  }

  /** The values of the named segments, if the path fits. */
  public Optional<Map<String, String>> match(String path) {
    List<String> wanted = List.of(pattern.split("/", -1));
    List<String> given = List.of(path.split("/", -1));
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      String value = given.get(i);
      if (segment.startsWith("{")) {
        if (value.isEmpty() || value.length() > MAX_SEGMENT) {
          return Optional.empty();
        }
        named.put(segment.substring(1, segment.length() - 1), value);
      } else if (!segment.equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }

  /** Whether no segment is named. */
  boolean plain() {
    return !pattern.contains("{");
  }

  @Override
  public String toString() {
    return pattern;
  }
}
