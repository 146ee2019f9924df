package org.rightsdesk.local.workflow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON.
 *
 * <p>A value is a {@code Map}, {@code List}, {@code String}, {@code Number} or {@code Boolean}, or
 * Java's null for JSON's.
 */
final class Json {
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JSON MAPPER =
      JSON.builder(STRICT).enable(JSON.Feature.WRITE_NULL_PROPERTIES).build();

  private Json() {}

  /** Says that a text is not JSON. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  static @Nullable Object read(String text) throws Malformed {
    try (JsonParser parser = STRICT.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new IOException("There is no JSON value");
      }
      Object value = MAPPER.anyFrom(parser);
      if (parser.nextToken() != null) {
        throw new IOException("There is more after the JSON value");
      }
      return value;
    } catch (IOException malformed) {
      throw new Malformed(malformed);
    }
  }

  static String write(@Nullable Object value) {
    try {
      return value == null ? "null" : MAPPER.asString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Returns the size of a value as the service counts it: bytes of its JSON text in UTF-8. */
  static int size(@Nullable Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the value as an object with string keys; it must be one. */
  static Map<String, @Nullable Object> object(@Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> copy.put(String.valueOf(key), member));
      return copy;
    }
    throw new IllegalArgumentException("Not a JSON object");
  }

  /** Returns the elements of an array; the value must be one. */
  static List<@Nullable Object> array(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return Collections.unmodifiableList(new ArrayList<>(list));
    }
    throw new IllegalArgumentException("Not a JSON array");
  }
}
