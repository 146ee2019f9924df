package org.rightsdesk.local.cloud.objects;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.local.cloud.json.Json;

/** The policy of an upload form: until when, and what each field may hold. */
record PostPolicy(Instant expiration, List<Json> conditions) {

  private static final Set<String> FREE = Set.of("policy", "x-amz-signature", "file");

  /** Reads the policy field of a form. */
  static PostPolicy of(String encoded) throws S3Error {
    try {
      Json policy =
          Json.read(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
      return new PostPolicy(
          Instant.parse(policy.at("expiration").text()), policy.at("conditions").items());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new S3Error(400, "InvalidPolicyDocument", "Invalid Policy: it cannot be read");
    }
  }

  /**
   * Refuses a form that its policy does not cover.
   *
   * @param fields the form's fields, names in small letters, with the bucket
   * @param size bytes of the file
   */
  void check(Map<String, String> fields, long size, Instant now) throws S3Error {
    if (!now.isBefore(expiration)) {
      throw S3Error.accessDenied("Invalid according to Policy: Policy expired.");
    }
    Set<String> covered = new HashSet<>(FREE);
    covered.add("bucket");
    for (Json condition : conditions) {
      covered.add(holds(condition, fields, size));
    }
    for (String name : fields.keySet()) {
      if (!covered.contains(name) && !name.startsWith("x-ignore-")) {
        throw S3Error.accessDenied("Invalid according to Policy: Extra input fields: " + name);
      }
    }
  }

  private static String holds(Json condition, Map<String, String> fields, long size)
      throws S3Error {
    try {
      if (condition instanceof Json.Fields(var wanted) && wanted.size() == 1) {
        Map.Entry<String, Json> only = wanted.entrySet().iterator().next();
        return holds("eq", only.getKey(), only.getValue().text(), fields, condition);
      }
      List<Json> parts = condition.items();
      if (parts.size() != 3) {
        throw unknown(condition);
      }
      String operator = parts.get(0).text().toLowerCase(Locale.ROOT);
      if (operator.equals("content-length-range")) {
        checkSize(Long.parseLong(parts.get(1).text()), Long.parseLong(parts.get(2).text()), size);
        return "file";
      }
      String name = parts.get(1).text();
      if (!name.startsWith("$")) {
        throw unknown(condition);
      }
      return holds(operator, name.substring(1), parts.get(2).text(), fields, condition);
    } catch (IllegalArgumentException e) {
      throw unknown(condition);
    }
  }

  private static String holds(
      String operator, String name, String wanted, Map<String, String> fields, Json condition)
      throws S3Error {
    String field = name.toLowerCase(Locale.ROOT);
    String value = fields.getOrDefault(field, "");
    boolean held =
        switch (operator) {
          case "eq" -> value.equals(wanted) && fields.containsKey(field);
          case "starts-with" ->
              field.equals("content-type")
                  ? List.of(value.split(",", -1)).stream().allMatch(one -> one.startsWith(wanted))
                  : value.startsWith(wanted);
          default -> throw unknown(condition);
        };
    if (!held) {
      throw S3Error.accessDenied(
          "Invalid according to Policy: Policy Condition failed: " + condition);
    }
    return field;
  }

  private static void checkSize(long least, long most, long size) throws S3Error {
    if (size < least) {
      throw new S3Error(
          400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
    }
    if (size > most) {
      throw new S3Error(
          400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    }
  }

  private static S3Error unknown(Json condition) {
    return new S3Error(
        400, "InvalidPolicyDocument", "Invalid Policy: Invalid condition: " + condition);
  }
}
