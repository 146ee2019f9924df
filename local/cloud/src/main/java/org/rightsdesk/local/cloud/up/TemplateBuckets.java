package org.rightsdesk.local.cloud.up;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.objects.BucketSettings;
import org.rightsdesk.local.cloud.objects.BucketSettings.CorsRule;
import org.rightsdesk.local.cloud.objects.BucketSettings.Lock;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/** The template's buckets, with their policies and what is scanned in them. */
final class TemplateBuckets {
  private TemplateBuckets() {}

  static List<BucketSettings> in(Template template) {
    return template.ofType("AWS::S3::Bucket").stream()
        .map(bucket -> settings(template, bucket))
        .toList();
  }

  private static BucketSettings settings(Template template, Resource bucket) {
    Json properties = bucket.properties();
    return new BucketSettings(
        bucket.name(),
        properties.at("VersioningConfiguration").at("Status").text("").equals("Enabled")
            || properties.at("ObjectLockEnabled").flag(false),
        lock(properties.at("ObjectLockConfiguration").at("Rule").at("DefaultRetention")),
        properties.at("CorsConfiguration").at("CorsRules").items().stream()
            .map(TemplateBuckets::cors)
            .toList(),
        policy(template, bucket.name()),
        scanned(template, bucket.name()));
  }

  private static Optional<Lock> lock(Json retention) {
    if (!retention.present()) {
      return Optional.empty();
    }
    Period period =
        Period.ofYears(retention.at("Years").whole(0)).plusDays(retention.at("Days").whole(0));
    return Optional.of(new Lock(retention.at("Mode").text().equals("COMPLIANCE"), period));
  }

  private static CorsRule cors(Json rule) {
    return new CorsRule(
        rule.at("AllowedOrigins").texts(),
        rule.at("AllowedMethods").texts(),
        rule.at("AllowedHeaders").texts(),
        rule.at("ExposedHeaders").texts(),
        rule.at("MaxAge").whole(0));
  }

  private static List<Json> policy(Template template, String bucket) {
    List<Json> statements = new ArrayList<>();
    for (Resource policy : template.ofType("AWS::S3::BucketPolicy")) {
      if (policy.properties().at("Bucket").text().equals(bucket)) {
        statements.addAll(policy.properties().at("PolicyDocument").at("Statement").items());
      }
    }
    return statements;
  }

  private static List<String> scanned(Template template, String bucket) {
    List<String> prefixes = new ArrayList<>();
    for (Resource plan : template.ofType("AWS::GuardDuty::MalwareProtectionPlan")) {
      Json place = plan.properties().at("ProtectedResource").at("S3Bucket");
      if (place.at("BucketName").text().equals(bucket)) {
        List<String> named = place.at("ObjectPrefixes").texts();
        prefixes.addAll(named.isEmpty() ? List.of("") : named);
      }
    }
    return prefixes;
  }
}
