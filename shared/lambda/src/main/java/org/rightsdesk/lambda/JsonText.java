package org.rightsdesk.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON at the border: an event in, an answer out. */
public final class JsonText {
  private static final JSON CODEC = JSON.std.with(JSON.Feature.PRESERVE_FIELD_ORDERING);

  private JsonText() {}

  /**
   * Reads an object.
   *
   * @throws UncheckedIOException if it is not one; the message quotes nothing of it
   */
  public static Fields read(InputStream input) {
    try {
      return new Fields(CODEC.mapFrom(input));
    } catch (IOException | ClassCastException e) {
      throw new UncheckedIOException(new IOException("an event is not a JSON object"));
    }
  }

  /** Reads an object from text, as {@link #read(InputStream)} does. */
  public static Fields read(String text) {
    try {
      return new Fields(CODEC.mapFrom(text));
    } catch (IOException | ClassCastException e) {
      throw new UncheckedIOException(new IOException("a text is not a JSON object"));
    }
  }

  /** Writes maps, lists, text, numbers and truth values. */
  public static String write(Object value) {
    try {
      return CODEC.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of one JSON object. */
  public record Fields(Map<String, Object> values) {
    /** A text that must be there. */
    public String text(String name) {
      return maybeText(name)
          .orElseThrow(() -> new IllegalArgumentException("an event lacks the text " + name));
    }

    /** A text that may be missing. */
    public Optional<String> maybeText(String name) {
      return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A whole number that must be there. */
    public long number(String name) {
      if (values.get(name) instanceof Number number) {
        return number.longValue();
      }
      throw new IllegalArgumentException("an event lacks the number " + name);
    }

    /** A number, whole or not, that must be there. */
    public double decimal(String name) {
      if (values.get(name) instanceof Number number) {
        return number.doubleValue();
      }
      throw new IllegalArgumentException("an event lacks the number " + name);
    }

    /** An object within; without fields if it is missing. */
    public Fields object(String name) {
      return new Fields(asMap(values.get(name)));
    }

    /** The objects of a list within; none if it is missing. */
    public List<Fields> objects(String name) {
      if (values.get(name) instanceof List<?> list) {
        return list.stream().map(item -> new Fields(asMap(item))).toList();
      }
      return List.of();
    }

    /** The texts of a list within; none if it is missing. */
    public List<String> texts(String name) {
      if (values.get(name) instanceof List<?> list) {
        return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      }
      return List.of();
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, Object> asMap(@Nullable Object value) {
      return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
  }
}
