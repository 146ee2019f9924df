package org.rightsdesk.local.cloud.objects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.local.cloud.identity.CallerPolicies;

/** Whether a caller may do something: its role allows it and the bucket's policy does not deny. */
record Authority(CallerPolicies policies, Backend backend) {

  static String arn(String bucket, String key) {
    return "arn:aws:s3:::" + bucket + (key.isEmpty() ? "" : "/" + key);
  }

  /** Refuses the call as S3 does unless the caller may do all of it. */
  void check(String accessKey, Call call, BucketSettings bucket, Map<String, List<String>> context)
      throws Exception {
    for (String action : call.actions()) {
      if (!may(accessKey, action, call.key(), call.version(), bucket, context)) {
        throw S3Error.accessDenied(
            "This caller may not " + action + " on " + arn(call.bucket(), call.key()));
      }
    }
  }

  boolean may(
      String accessKey,
      String action,
      String key,
      Optional<String> version,
      BucketSettings bucket,
      Map<String, List<String>> given)
      throws Exception {
    Map<String, List<String>> context = new HashMap<>(given);
    context.put("aws:SecureTransport", List.of("true"));
    BucketPolicy policy = new BucketPolicy(bucket.policy());
    if (!key.isEmpty() && policy.asksForTags()) {
      backend
          .tags(bucket.name(), key, version)
          .forEach((name, value) -> context.put("s3:ExistingObjectTag/" + name, List.of(value)));
    }
    String resource = arn(bucket.name(), key);
    return policies.allowed(accessKey, action, resource, context)
        && !policy.denies(action, resource, context);
  }
}
