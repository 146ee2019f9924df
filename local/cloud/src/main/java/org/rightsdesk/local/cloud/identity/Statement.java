package org.rightsdesk.local.cloud.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.TemplateRefused;

/** One statement of a policy. */
public final class Statement {

  private static final List<String> PARTS =
      List.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");
  private static final List<String> OPERATORS =
      List.of(
          "StringEquals",
          "StringNotEquals",
          "StringLike",
          "StringNotLike",
          "ArnEquals",
          "ArnNotEquals",
          "ArnLike",
          "ArnNotLike",
          "Bool",
          "Null");

  private final boolean allows;
  private final List<Pattern> actions;
  private final List<Pattern> resources;
  private final Json conditions;

  private Statement(
      boolean allows, List<Pattern> actions, List<Pattern> resources, Json conditions) {
    this.allows = allows;
    this.actions = actions;
    this.resources = resources;
    this.conditions = conditions;
  }

  /**
   * Reads a statement with everything resolved.
   *
   * @param place where it stands, for the refusal of what is not understood
   */
  public static Statement read(String place, Json statement) {
    statement
        .fields()
        .keySet()
        .forEach(
            part -> {
              if (!PARTS.contains(part)) {
                throw new TemplateRefused(place + ": " + part + " is not evaluated here");
              }
            });
    Json conditions = statement.at("Condition");
    conditions
        .fields()
        .keySet()
        .forEach(
            operator -> {
              if (!OPERATORS.contains(bare(operator))) {
                throw new TemplateRefused(place + ": " + operator + " is not evaluated here");
              }
            });
    return new Statement(
        statement.at("Effect").text().equals("Allow"),
        statement.at("Action").texts().stream()
            .map(action -> wildcard(action.toLowerCase(Locale.ROOT)))
            .toList(),
        statement.at("Resource").texts().stream().map(Statement::wildcard).toList(),
        conditions);
  }

  /** True for Allow, false for Deny. */
  public boolean allows() {
    return allows;
  }

  /** True when the statement speaks of this call; principals are for the caller to compare. */
  public boolean applies(String action, String resource, Map<String, List<String>> context) {
    return matches(actions, action.toLowerCase(Locale.ROOT))
        && matches(resources, resource)
        && conditions.fields().entrySet().stream()
            .allMatch(
                operator ->
                    operator.getValue().fields().entrySet().stream()
                        .allMatch(
                            key ->
                                holds(
                                    operator.getKey(),
                                    key.getValue().texts(),
                                    context.getOrDefault(key.getKey(), List.of()))));
  }

  private static boolean holds(String operator, List<String> wanted, List<String> actual) {
    if (operator.equals("Null")) {
      return wanted.contains(String.valueOf(actual.isEmpty()));
    }
    if (actual.isEmpty()) {
      return operator.endsWith("IfExists")
          || operator.contains("Not")
          || operator.startsWith("ForAllValues:");
    }
    List<Pattern> patterns =
        wanted.stream()
            .map(
                text ->
                    operator.contains("Like") || operator.contains("Arn")
                        ? wildcard(text)
                        : Pattern.compile(Pattern.quote(text)))
            .toList();
    if (operator.contains("Not")) {
      return actual.stream().noneMatch(value -> matches(patterns, value));
    }
    return operator.startsWith("ForAnyValue:")
        ? actual.stream().anyMatch(value -> matches(patterns, value))
        : actual.stream().allMatch(value -> matches(patterns, value));
  }

  private static String bare(String operator) {
    return operator.replaceFirst("^For(All|Any)Values?:", "").replaceFirst("IfExists$", "");
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static Pattern wildcard(String text) {
    return Pattern.compile(
        text.codePoints()
            .mapToObj(Character::toString)
            .map(
                character ->
                    switch (character) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(character);
                    })
            .collect(Collectors.joining()),
        Pattern.DOTALL);
  }
}
