package org.rightsdesk.documents.canonical;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of a JSON object, read strictly: one that is missing or other is an error. */
public final class JsonFields {
  private final Map<?, ?> fields;

  private JsonFields(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a field is not an object");
    }
    this.fields = map;
  }

  /** The fields of the object that a text holds. */
  public static JsonFields of(String content) throws IOException {
    Object value = JSON.std.anyFrom(content);
    return new JsonFields(value == null ? "" : value);
  }

  /** Whether there is such a field. */
  public boolean has(String name) {
    return fields.get(name) != null;
  }

  /** A text. */
  public String text(String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw wrong(name);
  }

  /** A number. */
  public double number(String name) {
    if (fields.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(name);
  }

  /** A whole number. */
  public int whole(String name) {
    if (fields.get(name) instanceof Number number && number.doubleValue() == number.intValue()) {
      return number.intValue();
    }
    throw wrong(name);
  }

  /** A list of objects. */
  public List<JsonFields> list(String name) {
    if (fields.get(name) instanceof List<?> list) {
      List<JsonFields> objects = new ArrayList<>();
      for (Object one : list) {
        objects.add(new JsonFields(one == null ? "" : one));
      }
      return objects;
    }
    throw wrong(name);
  }

  /** A box, written as left, top, width and height. */
  public Box box(String name) {
    if (fields.get(name) instanceof List<?> list && list.size() == 4) {
      double[] numbers = new double[4];
      for (int i = 0; i < numbers.length; i++) {
        if (!(list.get(i) instanceof Number number)) {
          throw wrong(name);
        }
        numbers[i] = number.doubleValue();
      }
      return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
    throw wrong(name);
  }

  private static IllegalArgumentException wrong(String name) {
    return new IllegalArgumentException("the field " + name + " is missing or of another kind");
  }
}
