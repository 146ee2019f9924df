package org.rightsdesk.casebook.json;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a record is made of, looked up once for each type. */
record RecordShape(Constructor<?> constructor, List<Component> components) {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return lookUp(type);
        }
      };

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static RecordShape lookUp(Class<?> type) {
    RecordComponent[] found = type.getRecordComponents();
    Class<?>[] parameters =
        Arrays.stream(found).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new RecordShape(
          type.getConstructor(parameters),
          Arrays.stream(found)
              .map(c -> new Component(c.getName(), c.getGenericType(), c.getAccessor()))
              .toList());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type.getName() + " is not a public record", e);
    }
  }

  /** Whether the record only gives a type to one value. */
  boolean isValue() {
    return components.size() == 1 && components.getFirst().name().equals("value");
  }

  Object build(List<Object> arguments, String path) {
    try {
      return constructor.newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(path + " cannot be what it says", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  record Component(String name, Type type, Method accessor) {
    boolean isOptional() {
      return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    Type optionalOf() {
      return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    Object of(Object record) {
      try {
        return Objects.requireNonNull(accessor.invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
