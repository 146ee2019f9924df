package org.rightsdesk.casebook.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON text and reads them back.
 *
 * <p>It knows records, sealed interfaces of records (told apart by a property {@code type}, the
 * simple name), enums, strings, numbers, booleans, days, instants, lists, sets, maps and optionals.
 * A record whose one component is called {@code value} is written as that value; an empty optional
 * is left out. Equal values give equal text: properties stand in the order of the components, and
 * sets and maps are sorted.
 *
 * <p>Reading is strict: whatever is missing, unknown, doubled or of another kind is refused with an
 * {@link IllegalArgumentException} that names the place and never what stood there.
 */
public final class RecordCodec {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JSON TEXT = JSON.builder(FACTORY).build();

  private RecordCodec() {}

  /** Writes a value as what it is declared to be. */
  public static <T> String write(Class<T> type, T value) {
    return withLoneSurrogatesEscaped(text(tree(type, value)));
  }

  /**
   * Reads what {@link #write} wrote for the same type.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static <T> T read(Class<T> type, String text) {
    return type.cast(value(type, parsed(text), type.getSimpleName()));
  }

  private static Object tree(Type type, Object value) {
    if (type instanceof ParameterizedType generic) {
      Type of = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == List.class) {
        return ((List<?>) value).stream().map(element -> tree(of, element)).toList();
      }
      if (generic.getRawType() == Set.class) {
        return ((Set<?>) value)
            .stream()
                .map(element -> tree(of, element))
                .sorted(Comparator.comparing(RecordCodec::text))
                .toList();
      }
      if (generic.getRawType() == Map.class) {
        Map<String, Object> sorted = new TreeMap<>();
        ((Map<?, ?>) value)
            .forEach(
                (key, element) ->
                    sorted.put(
                        tree(of, key).toString(),
                        tree(generic.getActualTypeArguments()[1], element)));
        return sorted;
      }
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof LocalDate || value instanceof Instant) {
      return value.toString();
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw new IllegalArgumentException("a number that is not finite cannot be written");
    }
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (type instanceof Class<?> declared && value instanceof Record) {
      return declared.isSealed() ? variant(declared, value) : plain(value);
    }
    throw new IllegalStateException("no way to write " + type.getTypeName() + " is known");
  }

  private static Object plain(Object value) {
    RecordShape shape = RecordShape.of(value.getClass());
    return shape.isValue()
        ? tree(shape.components().getFirst().type(), shape.components().getFirst().of(value))
        : properties(shape, value, new LinkedHashMap<>());
  }

  private static Object variant(Class<?> declared, Object value) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(Variants.TYPE, Variants.of(declared).nameOf(value.getClass()));
    return properties(RecordShape.of(value.getClass()), value, properties);
  }

  private static Object properties(RecordShape shape, Object value, Map<String, Object> into) {
    for (RecordShape.Component component : shape.components()) {
      Object held = component.of(value);
      if (held instanceof Optional<?> optional) {
        optional.ifPresent(
            present -> into.put(component.name(), tree(component.optionalOf(), present)));
      } else {
        into.put(component.name(), tree(component.type(), held));
      }
    }
    return into;
  }

  private static Object value(Type type, Object tree, String path) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic, tree, path);
    }
    Class<?> declared = (Class<?>) type;
    if (declared.isSealed()) {
      Map<?, ?> properties = expect(Map.class, tree, path);
      String name = expect(String.class, properties.get(Variants.TYPE), path);
      Class<?> variant =
          Variants.of(declared)
              .named(name)
              .orElseThrow(() -> new IllegalArgumentException(path + " is of no known type"));
      return built(variant, properties, Set.of(Variants.TYPE), path);
    }
    if (declared.isRecord()) {
      RecordShape shape = RecordShape.of(declared);
      if (shape.isValue()) {
        RecordShape.Component only = shape.components().getFirst();
        return shape.build(List.of(value(only.type(), tree, path)), path);
      }
      return built(declared, expect(Map.class, tree, path), Set.of(), path);
    }
    if (declared.isEnum()) {
      String name = expect(String.class, tree, path);
      for (Object constant : declared.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(path + " is none of the known values");
    }
    return scalar(declared, tree, path);
  }

  private static Object scalar(Class<?> declared, Object tree, String path) {
    try {
      if (declared == LocalDate.class) {
        return LocalDate.parse(expect(String.class, tree, path));
      }
      if (declared == Instant.class) {
        return Instant.parse(expect(String.class, tree, path));
      }
    } catch (DateTimeException _) {
      throw new IllegalArgumentException(path + " is not a date or time");
    }
    if (declared == double.class) {
      return expect(Number.class, tree, path).doubleValue();
    }
    if (declared == long.class && tree instanceof Integer small) {
      return small.longValue();
    }
    return expect(RecordShape.boxed(declared), tree, path);
  }

  private static Object collection(ParameterizedType generic, Object tree, String path) {
    Type of = generic.getActualTypeArguments()[0];
    if (generic.getRawType() == Map.class) {
      Map<Object, Object> read = new LinkedHashMap<>();
      Type to = generic.getActualTypeArguments()[1];
      Map<?, ?> entries = expect(Map.class, tree, path);
      entries.forEach((key, held) -> read.put(key(of, key, path), value(to, held, path + "{}")));
      return Collections.unmodifiableMap(read);
    }
    List<Object> elements = new ArrayList<>();
    List<?> found = expect(List.class, tree, path);
    for (Object element : found) {
      elements.add(value(of, element, path + "[" + elements.size() + "]"));
    }
    if (generic.getRawType() == List.class) {
      return List.copyOf(elements);
    }
    Set<Object> distinct = new LinkedHashSet<>(elements);
    if (generic.getRawType() != Set.class || distinct.size() != elements.size()) {
      throw new IllegalArgumentException(path + " is not a set of distinct values");
    }
    return Collections.unmodifiableSet(distinct);
  }

  private static Object key(Type type, Object key, String path) {
    try {
      return type == Integer.class ? Integer.valueOf((String) key) : value(type, key, path);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(path + " has a key that is not a number");
    }
  }

  private static Object built(Class<?> type, Map<?, ?> properties, Set<String> more, String path) {
    RecordShape shape = RecordShape.of(type);
    Set<Object> unknown = new HashSet<>(properties.keySet());
    unknown.removeAll(more);
    List<Object> arguments = new ArrayList<>();
    for (RecordShape.Component component : shape.components()) {
      unknown.remove(component.name());
      Object tree = properties.get(component.name());
      String place = path + "." + component.name();
      if (!component.isOptional()) {
        arguments.add(value(component.type(), expect(Object.class, tree, place), place));
      } else if (properties.containsKey(component.name())) {
        Object present = expect(Object.class, tree, place);
        arguments.add(Optional.of(value(component.optionalOf(), present, place)));
      } else {
        arguments.add(Optional.empty());
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(path + " has a property that is not known");
    }
    return shape.build(arguments, path);
  }

  private static <T> T expect(Class<T> kind, @Nullable Object tree, String path) {
    if (!kind.isInstance(tree)) {
      throw new IllegalArgumentException(path + " is missing or of another kind");
    }
    return kind.cast(tree);
  }

  private static String text(Object tree) {
    try {
      return TEXT.asString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object parsed(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      Object tree = TEXT.anyFrom(parser);
      if (tree == null || parser.nextToken() != null) {
        throw new IllegalArgumentException("the text is not one JSON value");
      }
      return tree;
    } catch (IOException _) {
      throw new IllegalArgumentException("the text is not JSON, or names a property twice");
    }
  }

  /** Half a character, as a broken mail may hold, is no text that can travel unless escaped. */
  private static String withLoneSurrogatesEscaped(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point <= Character.MAX_VALUE && Character.isSurrogate((char) point)) {
                escaped.append(String.format("\\u%04x", point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }
}
