package org.rightsdesk.local.cloud.objects;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.rightsdesk.local.cloud.json.Json;

/**
 * The statements of a bucket's own policy: what it denies to everybody, and what it allows to a
 * service.
 *
 * <p>Statements for or against single callers are left to the callers' own policies. A condition
 * that excepts one, such as the scanner's role, excepts nobody here: the scanner comes another way.
 */
record BucketPolicy(List<Json> statements) {

  /** True when a statement against everybody denies the action in these circumstances. */
  boolean denies(String action, String resource, Map<String, List<String>> context) {
    return statements.stream()
        .filter(statement -> statement.at("Effect").text("").equals("Deny"))
        .filter(
            statement ->
                statement.at("Principal").text("").equals("*")
                    || statement.at("Principal").at("AWS").texts().contains("*"))
        .anyMatch(statement -> applies(statement, action, resource, context));
  }

  /** True when a statement allows the action to a service such as {@code ses.amazonaws.com}. */
  boolean allows(
      String service, String action, String resource, Map<String, List<String>> context) {
    return statements.stream()
        .filter(statement -> statement.at("Effect").text("").equals("Allow"))
        .filter(statement -> statement.at("Principal").at("Service").texts().contains(service))
        .anyMatch(statement -> applies(statement, action, resource, context));
  }

  /** True when some statement asks for the tags that an object has. */
  boolean asksForTags() {
    return statements.toString().contains("s3:ExistingObjectTag/");
  }

  private static boolean applies(
      Json statement, String action, String resource, Map<String, List<String>> context) {
    return statement.at("Action").texts().stream().anyMatch(pattern -> like(pattern, action))
        && statement.at("Resource").texts().stream().anyMatch(pattern -> like(pattern, resource))
        && statement.at("Condition").fields().entrySet().stream()
            .allMatch(
                operator ->
                    operator.getValue().fields().entrySet().stream()
                        .allMatch(
                            key ->
                                holds(
                                    operator.getKey(),
                                    key.getKey(),
                                    key.getValue().texts(),
                                    context)));
  }

  private static boolean holds(
      String operator, String key, List<String> wanted, Map<String, List<String>> context) {
    List<String> actual = context.getOrDefault(key, List.of());
    if (operator.equals("Null")) {
      return wanted.contains(String.valueOf(actual.isEmpty()));
    }
    boolean ifExists = operator.endsWith("IfExists");
    String plain = ifExists ? operator.substring(0, operator.length() - 8) : operator;
    if (ifExists && actual.isEmpty()) {
      return true;
    }
    boolean negated = plain.contains("Not");
    BiPredicate<String, String> matches =
        plain.contains("Like") || plain.startsWith("Arn") ? BucketPolicy::like : String::equals;
    boolean found =
        actual.stream()
            .anyMatch(value -> wanted.stream().anyMatch(pattern -> matches.test(pattern, value)));
    return negated != found;
  }

  private static boolean like(String pattern, String value) {
    String expression = "\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
    return Pattern.compile(expression, Pattern.DOTALL).matcher(value).matches();
  }
}
