package org.rightsdesk.records;

import java.util.Arrays;

/**
 * Where a record's file lies inside its folder: names with a slash between, never a way out of it.
 *
 * <p>A path starts inside the folder, has no {@code .} or {@code ..} and no empty name, no
 * backslash and no control character, and at most 900 characters, so that it can also be the end of
 * a key in a store. It prints masked, since the names of files may name people.
 */
public record RecordPath(String value) {
  /** The most characters of a path. */
  public static final int MAX_LENGTH = 900;

  public RecordPath {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the path is empty");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("the path is longer than " + MAX_LENGTH + " characters");
    }
    if (value.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("the path has a backslash: write / between folders");
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the path has a character that cannot be shown");
    }
    if (value.startsWith("/") || value.matches("[A-Za-z]:.*")) {
      throw new IllegalArgumentException("the path must start inside the records folder");
    }
    if (Arrays.stream(value.split("/", -1))
        .anyMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."))) {
      throw new IllegalArgumentException("the path must not have empty, . or .. names in it");
    }
  }

  /** The last name of the path. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return "RecordPath[masked]";
  }
}
