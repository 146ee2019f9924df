package org.rightsdesk.local.cloud.up;

import java.util.List;
import java.util.Set;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/** Which kinds of resource the local cloud runs, and which have nothing to do on one machine. */
final class Kinds {
  private static final Set<String> RUN =
      Set.of(
          "AWS::ApiGateway::GatewayResponse",
          "AWS::Cognito::UserPool",
          "AWS::Cognito::UserPoolClient",
          "AWS::DynamoDB::Table",
          "AWS::Events::Rule",
          "AWS::GuardDuty::MalwareProtectionPlan",
          "AWS::IAM::Role",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::SES::ConfigurationSet",
          "AWS::SES::ConfigurationSetEventDestination",
          "AWS::SES::ReceiptRule",
          "AWS::SES::ReceiptRuleSet",
          "AWS::SQS::Queue",
          "AWS::Scheduler::Schedule",
          "AWS::Serverless::Api",
          "AWS::Serverless::Function",
          "AWS::Serverless::LayerVersion",
          "AWS::Serverless::StateMachine");

  /** They watch, encrypt or fence off what is deployed; here there is nothing for them to do. */
  private static final Set<String> ONLY_DEPLOYED =
      Set.of(
          "AWS::CloudWatch::Alarm",
          "AWS::Cognito::UserPoolDomain",
          "AWS::Cognito::UserPoolGroup",
          "AWS::KMS::Key",
          "AWS::Lambda::Permission",
          "AWS::Logs::LogGroup",
          "AWS::SQS::QueuePolicy",
          "AWS::WAFv2::WebACL",
          "AWS::WAFv2::WebACLAssociation");

  private Kinds() {}

  /** The resources that would be deployed and are missing here, each with its kind. */
  static List<String> missing(Template template) {
    return template.resources().values().stream()
        .filter(resource -> !RUN.contains(resource.type()))
        .filter(resource -> !ONLY_DEPLOYED.contains(resource.type()))
        .map(Kinds::named)
        .toList();
  }

  private static String named(Resource resource) {
    return resource.id() + " (" + resource.type() + ")";
  }
}
