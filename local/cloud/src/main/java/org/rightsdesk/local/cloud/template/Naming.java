package org.rightsdesk.local.cloud.template;

import java.util.Locale;
import java.util.Map;
import org.rightsdesk.local.cloud.json.Json;

/** Names, ARNs and attributes that resources get when they are deployed here. */
final class Naming {

  private static final Map<String, String> NAME_PROPERTIES =
      Map.of(
          "AWS::Serverless::Function", "FunctionName",
          "AWS::Serverless::StateMachine", "Name",
          "AWS::DynamoDB::Table", "TableName",
          "AWS::S3::Bucket", "BucketName",
          "AWS::SQS::Queue", "QueueName",
          "AWS::Logs::LogGroup", "LogGroupName",
          "AWS::IAM::Role", "RoleName",
          "AWS::SES::ReceiptRuleSet", "RuleSetName",
          "AWS::SES::ConfigurationSet", "Name",
          "AWS::Scheduler::Schedule", "Name");

  private Naming() {}

  /** The property that gives a resource of this type its name; empty for a type without one. */
  static String nameProperty(String type) {
    return NAME_PROPERTIES.getOrDefault(type, "");
  }

  /** The name of a resource that the template does not name itself. */
  static String generated(String id, String type) {
    return switch (type) {
      case "AWS::S3::Bucket" -> "rightsdesk-" + id.toLowerCase(Locale.ROOT);
      case "AWS::Serverless::Api", "AWS::Cognito::UserPoolClient" -> id.toLowerCase(Locale.ROOT);
      case "AWS::Cognito::UserPool" -> Template.REGION + "_" + id;
      default -> "rightsdesk-" + id;
    };
  }

  static Json reference(String type, String name) {
    return Json.of(
        switch (type) {
          case "AWS::Serverless::StateMachine" -> arn(type, name);
          case "AWS::SQS::Queue" ->
              "https://sqs.%s.amazonaws.com/%s/%s"
                  .formatted(Template.REGION, Template.ACCOUNT, name);
          default -> name;
        });
  }

  /** An attribute; one that is not known here is given by its name, which nothing running uses. */
  static Json attribute(String id, String type, String name, String attribute, String signIn) {
    return Json.of(
        switch (attribute) {
          case "Arn" -> arn(type, name);
          case "Name", "QueueName" -> name;
          case "StreamArn" -> arn(type, name) + "/stream/local";
          case "ProviderURL" -> signIn;
          case "QueueUrl" -> reference(type, name).text();
          default -> id + "." + attribute;
        });
  }

  static String arn(String type, String name) {
    return switch (type) {
      case "AWS::Serverless::Function" -> Template.arn("lambda", "function:" + name);
      case "AWS::Serverless::StateMachine" -> Template.arn("states", "stateMachine:" + name);
      case "AWS::DynamoDB::Table" -> Template.arn("dynamodb", "table/" + name);
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
      case "AWS::SQS::Queue" -> Template.arn("sqs", name);
      case "AWS::IAM::Role" -> "arn:aws:iam::" + Template.ACCOUNT + ":role/" + name;
      case "AWS::KMS::Key" -> Template.arn("kms", "key/" + name);
      case "AWS::Logs::LogGroup" -> Template.arn("logs", "log-group:" + name);
      case "AWS::Events::Rule" -> Template.arn("events", "rule/" + name);
      case "AWS::Cognito::UserPool" -> Template.arn("cognito-idp", "userpool/" + name);
      default -> Template.arn("local", type + "/" + name);
    };
  }
}
