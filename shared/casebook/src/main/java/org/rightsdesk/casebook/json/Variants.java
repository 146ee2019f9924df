package org.rightsdesk.casebook.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The records of a sealed interface by their simple names. */
record Variants(Map<String, Class<?>> byName) {
  /** The property that says which of them one is. */
  static final String TYPE = "type";

  private static final ClassValue<Variants> KNOWN =
      new ClassValue<>() {
        @Override
        protected Variants computeValue(Class<?> sealed) {
          Map<String, Class<?>> found = new LinkedHashMap<>();
          collect(sealed, found);
          return new Variants(found);
        }
      };

  static Variants of(Class<?> sealed) {
    return KNOWN.get(sealed);
  }

  private static void collect(Class<?> sealed, Map<String, Class<?>> found) {
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        collect(permitted, found);
      } else if (found.put(permitted.getSimpleName(), permitted) != null) {
        throw new IllegalStateException(permitted.getSimpleName() + " is the name of two types");
      }
    }
  }

  String nameOf(Class<?> variant) {
    return variant.getSimpleName();
  }

  Optional<Class<?>> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
