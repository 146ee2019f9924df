package org.rightsdesk.lambda;

import java.util.Map;
import java.util.Optional;

/** The environment variables of a function, read once when it starts. */
public record Environment(Map<String, String> values) {
  public Environment {
    values = Map.copyOf(values);
  }

  /** The variables of this process. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * The value of a variable that the template sets.
   *
   * @throws IllegalStateException naming the variable, if it is not set
   */
  public String required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("the environment lacks " + name));
  }

  /** The value of a variable, if it is set to something. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }
}
