package org.rightsdesk.local.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a definition, each of which must be asked for. */
final class Fields {
  private final Map<String, @Nullable Object> unread;
  private final String path;

  Fields(@Nullable Object value, String path) {
    this.path = path;
    if (!(value instanceof Map<?, ?>)) {
      throw new DefinitionRefused(path, "must be an object");
    }
    this.unread = Json.object(value);
  }

  String path() {
    return path;
  }

  String path(String field) {
    return path.equals("/") ? path + field : path + "/" + field;
  }

  DefinitionRefused refused(String field, String reason) {
    return new DefinitionRefused(path(field), reason);
  }

  /** Returns the names of the fields not asked for yet. */
  List<String> names() {
    return List.copyOf(unread.keySet());
  }

  boolean has(String field) {
    return unread.containsKey(field);
  }

  @Nullable Object take(String field) {
    return unread.remove(field);
  }

  Optional<String> text(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (take(field) instanceof String text && !text.isEmpty()) {
      return Optional.of(text);
    }
    throw refused(field, "must be a text");
  }

  String requiredText(String field) {
    return text(field).orElseThrow(() -> refused(field, "is missing"));
  }

  List<Fields> objects(String field) {
    if (!has(field)) {
      return List.of();
    }
    if (!(take(field) instanceof List<?> list) || list.isEmpty()) {
      throw refused(field, "must be an array that is not empty");
    }
    List<Fields> objects = new ArrayList<>();
    for (int index = 0; index < list.size(); index++) {
      objects.add(new Fields(list.get(index), path(field) + "[" + index + "]"));
    }
    return objects;
  }

  List<String> requiredTexts(String field) {
    if (!(take(field) instanceof List<?> list) || list.isEmpty()) {
      throw refused(field, "must be an array that is not empty");
    }
    List<String> texts = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof String text)) {
        throw refused(field, "must hold texts");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  OptionalInt integer(String field, int least, int most) {
    if (!has(field)) {
      return OptionalInt.empty();
    }
    if (take(field) instanceof Integer number && number >= least && number <= most) {
      return OptionalInt.of(number);
    }
    throw refused(field, "must be an integer from " + least + " to " + most);
  }

  Optional<Definition.Amount> amount(String field, int least, int most) {
    if (!has(field)) {
      return Optional.empty();
    }
    Template template = Template.parse(take(field), path(field), field);
    boolean allowed =
        switch (template) {
          case Template.Evaluated _ -> true;
          case Template.Literal(Integer number) -> number >= least && number <= most;
          case Template.Literal _, Template.Members _, Template.Elements _ -> false;
        };
    if (!allowed) {
      throw refused(
          field, "must be an integer from " + least + " to " + most + " or an expression");
    }
    return Optional.of(new Definition.Amount(template, least, most));
  }

  Optional<Template> template(String field, String as) {
    return has(field)
        ? Optional.of(Template.parse(take(field), path(field), as))
        : Optional.empty();
  }

  /** Refuses the object when it holds a field that nobody asked for. */
  void refuseOthers() {
    unread.keySet().stream()
        .findFirst()
        .ifPresent(
            field -> {
              throw refused(field, "is not a field that is run here");
            });
  }
}
