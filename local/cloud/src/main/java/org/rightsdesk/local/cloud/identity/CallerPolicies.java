package org.rightsdesk.local.cloud.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each caller may do, by the policies of its role in the template. */
public interface CallerPolicies {

  /** The secret that belongs to an access key, to check a signature; empty for an unknown key. */
  Optional<String> secret(String accessKey);

  /**
   * True when the role of this key allows the action, such as {@code s3:GetObject}, on the
   * resource.
   *
   * @param context condition keys that hold for this call, such as {@code ses:FromAddress}; a
   *     condition that asks for a key which is not given here does not hold
   */
  boolean allowed(
      String accessKey, String action, String resourceArn, Map<String, List<String>> context);

  /** The same for a call to which no condition key applies. */
  default boolean allowed(String accessKey, String action, String resourceArn) {
    return allowed(accessKey, action, resourceArn, Map.of());
  }
}
