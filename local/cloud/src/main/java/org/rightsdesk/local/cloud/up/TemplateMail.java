package org.rightsdesk.local.cloud.up;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.mail.ReceiptRule;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;

/** The template's rules for mail that comes in. */
final class TemplateMail {
  private TemplateMail() {}

  static List<ReceiptRule> in(Template template) {
    return template.ofType("AWS::SES::ReceiptRule").stream().map(TemplateMail::rule).toList();
  }

  private static ReceiptRule rule(Resource resource) {
    Json rule = resource.properties().at("Rule");
    List<Json> actions = rule.at("Actions").items();
    ReceiptRule.Store store =
        actions.stream()
            .map(action -> action.at("S3Action"))
            .filter(Json::present)
            .map(
                action ->
                    new ReceiptRule.Store(
                        action.at("BucketName").text(), action.at("ObjectKeyPrefix").text("")))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(resource.id() + " does not store the mail"));
    Optional<String> function =
        actions.stream()
            .map(action -> action.at("LambdaAction").at("FunctionArn"))
            .filter(Json::present)
            .map(Json::text)
            .findFirst();
    return new ReceiptRule(resource.name(), rule.at("Recipients").texts(), store, function);
  }
}
