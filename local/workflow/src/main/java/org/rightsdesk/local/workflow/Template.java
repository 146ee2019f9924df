package org.rightsdesk.local.workflow;

import com.dashjoin.jsonata.JException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value of a definition in which texts that are delimited as expressions are evaluated. */
sealed interface Template {

  /** A value without expressions. */
  record Literal(@Nullable Object value) implements Template {}

  /** A text that is an expression as a whole. */
  record Evaluated(Expression expression) implements Template {}

  /** An object; its keys are never evaluated. */
  record Members(Map<String, Template> members) implements Template {}

  /** An array. */
  record Elements(List<Template> elements) implements Template {}

  /**
   * Reads a value of a definition.
   *
   * @param path where the value stands in the definition, for refusals
   * @param field where it stands in its state, for the causes of errors
   */
  static Template parse(@Nullable Object value, String path, String field) {
    return switch (value) {
      case String text when isDelimited(text, path) -> {
        String source = text.substring(2, text.length() - 2).strip();
        try {
          yield new Evaluated(Expression.parse(source, field));
        } catch (JException malformed) {
          throw new DefinitionRefused(path, "is not JSONata: " + malformed.getMessage());
        }
      }
      case Map<?, ?> map -> {
        Map<String, Template> members = new LinkedHashMap<>();
        Json.object(map)
            .forEach(
                (key, member) ->
                    members.put(key, parse(member, path + "/" + key, field + "/" + key)));
        yield new Members(members);
      }
      case List<?> list -> {
        List<Template> elements = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
          String place = "[" + index + "]";
          elements.add(parse(list.get(index), path + place, field + place));
        }
        yield new Elements(elements);
      }
      case null, default -> new Literal(value);
    };
  }

  private static boolean isDelimited(String text, String path) {
    String stripped = text.strip();
    boolean opens = text.startsWith("{%");
    boolean closes = text.endsWith("%}") && text.length() >= 4;
    if (opens != closes || (!opens && stripped.startsWith("{%") && stripped.endsWith("%}"))) {
      throw new DefinitionRefused(path, "must begin with {% and end with %}, or do neither");
    }
    return opens;
  }

  /** Evaluates every expression in the value. */
  default @Nullable Object evaluate(Bindings bindings) throws StateFailure {
    return switch (this) {
      case Literal literal -> literal.value();
      case Evaluated evaluated -> evaluated.expression().evaluate(bindings);
      case Members object -> {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (var member : object.members().entrySet()) {
          result.put(member.getKey(), member.getValue().evaluate(bindings));
        }
        yield result;
      }
      case Elements array -> {
        List<@Nullable Object> result = new ArrayList<>();
        for (Template element : array.elements()) {
          result.add(element.evaluate(bindings));
        }
        yield result;
      }
    };
  }
}
