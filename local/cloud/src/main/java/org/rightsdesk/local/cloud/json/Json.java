package org.rightsdesk.local.cloud.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value.
 *
 * <p>Asking an object for a field that it lacks, or any other value for a field, gives {@link
 * Nothing}, so a path can be walked without a check at each step.
 */
public sealed interface Json {

  /** A string. */
  record Text(String value) implements Json {
    @Override
    public String toString() {
      return print(this);
    }
  }

  /** A number. */
  record Amount(Number value) implements Json {
    @Override
    public String toString() {
      return print(this);
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Json {
    @Override
    public String toString() {
      return print(this);
    }
  }

  /** JSON's null, and whatever is absent. */
  record Nothing() implements Json {
    @Override
    public String toString() {
      return print(this);
    }
  }

  /** An object; its fields keep their order. */
  record Fields(Map<String, Json> values) implements Json {
    /** Keeps a copy. */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
      return print(this);
    }
  }

  /** An array. */
  record Items(List<Json> values) implements Json {
    /** Keeps a copy. */
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return print(this);
    }
  }

  /** Reads a document; throws {@link IllegalArgumentException} when it is not JSON. */
  static Json read(byte[] document) {
    try {
      return of(JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS).anyFrom(document));
    } catch (IOException e) {
      throw new IllegalArgumentException("This is not JSON", e);
    }
  }

  /** Reads a document; throws {@link IllegalArgumentException} when it is not JSON. */
  static Json read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes an object of names and values in turn. */
  static Json object(Object... namesAndValues) {
    Map<String, Json> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], of(namesAndValues[i + 1]));
    }
    return new Fields(fields);
  }

  /** Makes a tree of maps, lists, strings, numbers, truth values, nulls and trees. */
  static Json of(@Nullable Object plain) {
    return switch (plain) {
      case null -> new Nothing();
      case Json tree -> tree;
      case Boolean flag -> new Flag(flag);
      case Number number -> new Amount(number);
      case Map<?, ?> map -> {
        Map<String, Json> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), of(value)));
        yield new Fields(fields);
      }
      case Iterable<?> list -> {
        List<Json> items = new ArrayList<>();
        list.forEach(item -> items.add(of(item)));
        yield new Items(items);
      }
      default -> new Text(plain.toString());
    };
  }

  /** The field of this name, or nothing. */
  default Json at(String name) {
    return this instanceof Fields(var values)
        ? values.getOrDefault(name, new Nothing())
        : new Nothing();
  }

  /** True when there is a value. */
  default boolean present() {
    return !(this instanceof Nothing);
  }

  /** The fields of an object; empty for anything else. */
  default Map<String, Json> fields() {
    return this instanceof Fields(var values) ? values : Map.of();
  }

  /** The items of an array, the value itself as the only item, or none where there is nothing. */
  default List<Json> items() {
    return switch (this) {
      case Items(var values) -> values;
      case Nothing() -> List.of();
      case Text _, Amount _, Flag _, Fields _ -> List.of(this);
    };
  }

  /** The items as texts. */
  default List<String> texts() {
    return items().stream().map(Json::text).toList();
  }

  /** The value of a string, number or truth value; anything else is refused. */
  default String text() {
    return switch (this) {
      case Text(var value) -> value;
      case Amount(var value) -> value.toString();
      case Flag(var value) -> Boolean.toString(value);
      case Nothing _, Fields _, Items _ ->
          throw new IllegalArgumentException("A text was expected here: " + this);
    };
  }

  /** The value as a text, or empty where there is nothing. */
  default Optional<String> maybeText() {
    return present() ? Optional.of(text()) : Optional.empty();
  }

  /** The value as a text, or the other where there is nothing. */
  default String text(String otherwise) {
    return maybeText().orElse(otherwise);
  }

  /** The value as a whole number, or the other where there is nothing. */
  default int whole(int otherwise) {
    return maybeText().map(Integer::parseInt).orElse(otherwise);
  }

  /** The truth value, or the other where there is nothing. */
  default boolean flag(boolean otherwise) {
    return maybeText().map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** A copy of this object with one field more or replaced. */
  default Json with(String name, @Nullable Object value) {
    Map<String, Json> copy = new LinkedHashMap<>(fields());
    copy.put(name, of(value));
    return new Fields(copy);
  }

  /** Maps, lists, strings, numbers, truth values and nulls. */
  default @Nullable Object plain() {
    return switch (this) {
      case Text(var value) -> value;
      case Amount(var value) -> value;
      case Flag(var value) -> value;
      case Nothing() -> null;
      case Fields(var values) -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        values.forEach((name, value) -> map.put(name, value.plain()));
        yield map;
      }
      case Items(var values) -> {
        List<@Nullable Object> list = new ArrayList<>();
        values.forEach(value -> list.add(value.plain()));
        yield list;
      }
    };
  }

  /** The document in UTF-8. */
  default byte[] bytes() {
    return print(this).getBytes(StandardCharsets.UTF_8);
  }

  private static String print(Json value) {
    try {
      return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(value.plain());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
