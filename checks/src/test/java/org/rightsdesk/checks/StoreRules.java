package org.rightsdesk.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rightsdesk.checks.Expanded.Resource;
import org.rightsdesk.checks.Expanded.Statement;

/** What is kept stays, is private, and goes when it must (threats C3, C4, G1, G3, H4, I). */
final class StoreRules {
  private static final Set<String> STORES =
      Set.of("AWS::S3::Bucket", "AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::Cognito::UserPool");
  private static final List<String> CLOSED =
      List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");
  private static final long LONGEST_LOG_DAYS = 30;
  private static final String IDENTITY = "IdentityBucket";

  private StoreRules() {}

  /** A store outlives its stack. */
  static List<String> storesStay(Expanded template) {
    return template.all().stream()
        .filter(resource -> STORES.contains(resource.type()))
        .filter(
            store ->
                !store.body().at("DeletionPolicy").is("Retain")
                    || !store.body().at("UpdateReplacePolicy").is("Retain"))
        .map(store -> store.id() + ": goes with the stack")
        .toList();
  }

  /** Whether a table can be restored is written, and for how long; both bound an erasure. */
  static List<String> backupsAreExplicit(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource table : template.ofType("AWS::DynamoDB::Table")) {
      Part recovery = table.at("PointInTimeRecoverySpecification");
      boolean off = recovery.at("PointInTimeRecoveryEnabled").is(false);
      boolean on =
          recovery.at("PointInTimeRecoveryEnabled").is(true)
              && recovery.at("RecoveryPeriodInDays").present();
      if (!on && !off) {
        faults.add(table.id() + ": says nothing of backups");
      }
      if (on && !table.at("DeletionProtectionEnabled").is(true)) {
        faults.add(table.id() + ": may be deleted");
      }
    }
    return faults;
  }

  /** Each bucket has a key of its own; keys are changed; tables have a key of ours. */
  static List<String> storesHaveKeys(Expanded template) {
    List<String> faults = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Resource bucket : template.ofType("AWS::S3::Bucket")) {
      List<Part> rules = bucket.at("BucketEncryption", "ServerSideEncryptionConfiguration").items();
      String key =
          rules.stream()
              .map(rule -> rule.at("ServerSideEncryptionByDefault"))
              .filter(rule -> rule.at("SSEAlgorithm").is("aws:kms"))
              .map(rule -> rule.at("KMSMasterKeyID").target())
              .findFirst()
              .orElse("");
      if (key.isEmpty() || !used.add(key)) {
        faults.add(bucket.id() + ": has no key of its own");
      }
    }
    for (Resource table : template.ofType("AWS::DynamoDB::Table")) {
      if (table.at("SSESpecification", "KMSMasterKeyId").target().isEmpty()) {
        faults.add(table.id() + ": has no key of ours");
      }
    }
    for (Resource key : template.ofType("AWS::KMS::Key")) {
      if (!key.at("EnableKeyRotation").is(true)) {
        faults.add(key.id() + ": is never changed");
      }
    }
    return faults;
  }

  /** No bucket can be made public, is reached without TLS, or forgets a version. */
  static List<String> bucketsAreClosed(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource bucket : template.ofType("AWS::S3::Bucket")) {
      for (String setting : CLOSED) {
        if (!bucket.at("PublicAccessBlockConfiguration", setting).is(true)) {
          faults.add(bucket.id() + ": " + setting);
        }
      }
      boolean owned =
          bucket.at("OwnershipControls", "Rules").items().stream()
              .anyMatch(rule -> rule.at("ObjectOwnership").is("BucketOwnerEnforced"));
      if (!owned) {
        faults.add(bucket.id() + ": others may own what is in it");
      }
      if (!bucket.at("VersioningConfiguration", "Status").is("Enabled")) {
        faults.add(bucket.id() + ": keeps no versions");
      }
      boolean overTls =
          denials(template, bucket.id())
              .anyMatch(
                  statement ->
                      statement.actions().contains("s3:*")
                          && statement.part().at("Resource").items().size() == 2
                          && statement
                              .part()
                              .at("Condition", "Bool", "aws:SecureTransport")
                              .is("false"));
      if (!overTls) {
        faults.add(bucket.id() + ": is reached without TLS");
      }
    }
    return faults;
  }

  private static Stream<Statement> denials(Expanded template, String bucket) {
    List<String> policies =
        template.ofType("AWS::S3::BucketPolicy").stream()
            .filter(policy -> policy.at("Bucket").target().equals(bucket))
            .map(Resource::id)
            .toList();
    return template.statements().stream()
        .filter(statement -> policies.contains(statement.owner()) && !statement.allows())
        .filter(statement -> statement.part().at("Principal").is("*"));
  }

  /** What was replaced or deleted, and what was begun and not finished, goes. */
  static List<String> leftoversGo(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource bucket : template.ofType("AWS::S3::Bucket")) {
      List<Part> rules =
          bucket.at("LifecycleConfiguration", "Rules").items().stream()
              .filter(rule -> rule.at("Status").is("Enabled"))
              .toList();
      if (rules.stream()
          .noneMatch(rule -> rule.at("NoncurrentVersionExpiration", "NoncurrentDays").present())) {
        faults.add(bucket.id() + ": keeps old versions");
      }
      if (rules.stream()
          .noneMatch(
              rule -> rule.at("AbortIncompleteMultipartUpload", "DaysAfterInitiation").present())) {
        faults.add(bucket.id() + ": keeps uploads that were broken off");
      }
    }
    return faults;
  }

  /** Proofs of identity come from one origin, under one key, and are opened once scanned. */
  static List<String> identityBucket(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource bucket : template.ofType("AWS::S3::Bucket")) {
      if (bucket.id().equals(IDENTITY)) {
        Part cors = bucket.at("CorsConfiguration", "CorsRules");
        if (!cors.items().stream().allMatch(StoreRules::isOurForm)) {
          faults.add("not one origin");
        }
      }
    }
    if (denials(template, IDENTITY).noneMatch(StoreRules::waitsForTheScan)) {
      faults.add("opened without a clean scan");
    }
    if (denials(template, IDENTITY).noneMatch(StoreRules::refusesOtherKeys)) {
      faults.add("other keys are taken");
    }
    if (template.ofType("AWS::GuardDuty::MalwareProtectionPlan").stream()
        .noneMatch(StoreRules::scansProofs)) {
      faults.add("not scanned");
    }
    return faults;
  }

  private static boolean isOurForm(Part cors) {
    List<Part> origins = cors.at("AllowedOrigins").items();
    return origins.size() == 1
        && origins.getFirst().target().equals("PublicUrl")
        && cors.at("AllowedMethods").texts().equals(List.of("POST"));
  }

  private static boolean waitsForTheScan(Statement denial) {
    Part without = denial.part().at("Condition", "StringNotEquals");
    return denial.actions().containsAll(List.of("s3:GetObject", "s3:GetObjectVersion"))
        && denial.part().at("Resource").text().endsWith("/uploads/*")
        && without.at("s3:ExistingObjectTag/GuardDutyMalwareScanStatus").is("NO_THREATS_FOUND");
  }

  private static boolean refusesOtherKeys(Statement denial) {
    Part other = denial.part().at("Condition", "StringNotEquals");
    return denial.actions().contains("s3:PutObject")
        && other
            .at("s3:x-amz-server-side-encryption-aws-kms-key-id")
            .target()
            .equals("IdentityKey");
  }

  private static boolean scansProofs(Resource plan) {
    return plan.at("ProtectedResource", "S3Bucket", "BucketName").target().equals(IDENTITY)
        && plan.at("Actions", "Tagging", "Status").is("ENABLED");
  }

  /** Logs end, each function has its own, and machines write no data into theirs. */
  static List<String> logsEnd(Expanded template) {
    List<String> faults = new ArrayList<>();
    Set<String> groups = new HashSet<>();
    for (Resource group : template.ofType("AWS::Logs::LogGroup")) {
      groups.add(group.id());
      long days = group.at("RetentionInDays").number();
      if (days < 1 || days > LONGEST_LOG_DAYS) {
        faults.add(group.id() + ": does not end within 30 days");
      }
    }
    Set<String> used = new HashSet<>();
    for (Resource function : template.ofType("AWS::Lambda::Function")) {
      String group = function.at("LoggingConfig", "LogGroup").target();
      if (!groups.contains(group) || !used.add(group)) {
        faults.add(function.id() + ": has no log group of its own");
      }
    }
    for (Resource machine : template.ofType("AWS::StepFunctions::StateMachine")) {
      Part logging = machine.at("LoggingConfiguration");
      boolean toOurs =
          logging.at("Destinations").items().stream()
              .anyMatch(
                  to -> groups.contains(to.at("CloudWatchLogsLogGroup", "LogGroupArn").target()));
      if (!logging.at("IncludeExecutionData").is(false) || !toOurs) {
        faults.add(machine.id() + ": logs data, or nothing");
      }
    }
    return faults;
  }
}
