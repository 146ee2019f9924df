package org.rightsdesk.local.workflow;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.Event.Entry;

/** Writes events as lines of text, each with a checksum that shows whether it is whole. */
final class EventCodec {
  private static final Map<String, Class<?>> TYPES =
      Stream.concat(
              records(Event.class),
              Stream.concat(records(Event.OfStrand.class), records(Event.Ending.class)))
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private EventCodec() {}

  private static Stream<Class<?>> records(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses()).filter(Class::isRecord);
  }

  /** Returns a line, without its end, for an entry. */
  static String write(Entry entry) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("number", entry.number());
    json.put("at", entry.at().toString());
    json.put("type", entry.event().getClass().getSimpleName());
    for (RecordComponent component : entry.event().getClass().getRecordComponents()) {
      Object value = valueOf(component, entry.event());
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(present -> json.put(component.getName(), plain(present)));
      } else {
        json.put(component.getName(), plain(value));
      }
    }
    String text = Json.write(json);
    return checksum(text) + " " + text;
  }

  /** Returns the entry in a line, or nothing when the line is not whole. */
  static Optional<Entry> read(String line) {
    String text = line.length() > 9 ? line.substring(9) : "";
    if (!line.equals(checksum(text) + " " + text)) {
      return Optional.empty();
    }
    try {
      Map<String, @Nullable Object> json = Json.object(Json.read(text));
      return Optional.of(
          new Entry(
              ((Number) json.getOrDefault("number", 0)).intValue(),
              Instant.parse(String.valueOf(json.get("at"))),
              event(String.valueOf(json.get("type")), json)));
    } catch (Json.Malformed malformed) {
      throw new IllegalStateException("A whole line is not JSON", malformed);
    }
  }

  private static Event event(String type, Map<String, @Nullable Object> json) {
    Class<?> record = TYPES.get(type);
    if (record == null) {
      throw new IllegalStateException("There is no event of type " + type);
    }
    RecordComponent[] components = record.getRecordComponents();
    try {
      var constructor =
          record.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int index = 0; index < values.length; index++) {
        values[index] =
            typed(components[index].getGenericType(), json.get(components[index].getName()));
      }
      return (Event) constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object typed(Type type, @Nullable Object value) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return Optional.ofNullable(value)
          .map(present -> typed(generic.getActualTypeArguments()[0], present));
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return Json.object(value);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return Json.array(value);
    }
    return type == Instant.class ? Instant.parse(String.valueOf(value)) : value;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Instant instant ? instant.toString() : value;
  }

  private static @Nullable Object valueOf(RecordComponent component, Event event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String checksum(String text) {
    CRC32C checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(checksum.getValue());
  }
}
