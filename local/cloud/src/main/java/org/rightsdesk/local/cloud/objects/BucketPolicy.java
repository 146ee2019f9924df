package org.rightsdesk.local.cloud.objects;

import java.util.List;
import java.util.Map;
import org.rightsdesk.local.cloud.identity.Statement;
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
    return Statement.read("The policy of a bucket", statement).applies(action, resource, context);
  }
}
