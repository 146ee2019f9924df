package org.rightsdesk.local.cloud.events;

import java.util.Map;
import java.util.Set;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.TemplateRefused;

/**
 * What a rule asks of an event: every field named must have one of the values listed for it, or
 * begin as {@code {prefix: …}} says.
 */
final class EventPattern {

  private final Json pattern;

  /** Throws {@link TemplateRefused} for what is not known here; the place is where it stands. */
  EventPattern(String place, Json pattern) {
    if (pattern.fields().isEmpty()) {
      throw new TemplateRefused(place + " has a pattern without fields");
    }
    check(place, pattern);
    this.pattern = pattern;
  }

  boolean matches(Json event) {
    return matches(pattern, event);
  }

  private static void check(String place, Json pattern) {
    for (Map.Entry<String, Json> field : pattern.fields().entrySet()) {
      String inner = place + "." + field.getKey();
      switch (field.getValue()) {
        case Json.Fields fields -> check(inner, fields);
        case Json.Items(var choices) -> choices.forEach(choice -> checkChoice(inner, choice));
        case Json.Text _, Json.Amount _, Json.Flag _, Json.Nothing _ ->
            throw new TemplateRefused(inner + " is not a list of values");
      }
    }
  }

  private static void checkChoice(String place, Json choice) {
    boolean known =
        switch (choice) {
          case Json.Text _, Json.Amount _, Json.Flag _ -> true;
          case Json.Fields(var test) ->
              test.keySet().equals(Set.of("prefix")) && choice.at("prefix") instanceof Json.Text;
          case Json.Items _, Json.Nothing _ -> false;
        };
    if (!known) {
      throw new TemplateRefused(place + " asks for " + choice + ", not known here");
    }
  }

  private static boolean matches(Json pattern, Json event) {
    return pattern.fields().entrySet().stream()
        .allMatch(
            field -> {
              Json actual = event.at(field.getKey());
              return field.getValue() instanceof Json.Items(var choices)
                  ? choices.stream().anyMatch(choice -> chosen(choice, actual))
                  : matches(field.getValue(), actual);
            });
  }

  /** An array in the event matches when one of its items does. */
  private static boolean chosen(Json choice, Json actual) {
    return actual.items().stream()
        .anyMatch(
            value ->
                choice instanceof Json.Fields
                    ? value instanceof Json.Text(var text)
                        && text.startsWith(choice.at("prefix").text())
                    : choice.toString().equals(value.toString()));
  }
}
